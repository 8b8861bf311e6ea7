// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QString>
#include <QUrl>

namespace cabinet::network {

// PDFs on disk, one file an address: <folder>/<sha256 of the address>.pdf, mode 0600, folder 0700. A file stands under its final name
// only when it is a whole PDF; names never come from a server.
class PdfCache final
{
public:
    explicit PdfCache(QString folder); // tests give their own; see defaultFolder()
    [[nodiscard]] static QString defaultFolder();

    [[nodiscard]] QString fileFor(const QUrl &url) const; // where it is or would be
    [[nodiscard]] bool has(const QUrl &url) const;        // one stat, no reading
    [[nodiscard]] const QString &folder() const { return m_folder; }
    Result<void> makeFolder() const;

private:
    QString m_folder;
};

// Where the PDF of a page that is known to have one is: arXiv abstracts become their PDF; others stay as they are.
[[nodiscard]] QUrl pdfAddress(const QUrl &url);

// "%PDF-" in the first 1,024 bytes and "%%EOF" in the last 2,048: whole, as far as can be told without parsing it.
enum class PdfLook { Whole, NotPdf, Truncated };
[[nodiscard]] PdfLook lookAtPdf(const QString &file);

} // namespace cabinet::network
