// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Download.h"

#include <QString>
#include <QUrl>

#include <chrono>

namespace cabinet::network {

struct CacheUse
{
    int files = 0;
    qint64 bytes = 0;
};

// How keeping a part ended: `file` when it did.
struct Kept
{
    DownloadFailure failure = DownloadFailure::None;
    QString detail;
    QString file;
};

// PDFs on disk, each once however many addresses it has:
//     <folder>/files/<sha256 of the content>.pdf    mode 0600, folders 0700; its time is when it was last opened
//     <folder>/addresses/<sha256 of the address>    the name of its content
// A file stands in files/ only when it is a whole PDF; names never come from a server. Nothing is kept in memory, so several programs
// may use one folder, and a cache of any size opens at once. Files may go at any time; they are then fetched again.
class PdfCache final
{
public:
    explicit PdfCache(QString folder); // tests give their own; see defaultFolder()
    [[nodiscard]] static QString defaultFolder();
    [[nodiscard]] static QString keyOf(const QUrl &url); // the same for addresses that have one PDF

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] bool has(const QUrl &url) const { return !fileFor(url).isEmpty(); }
    [[nodiscard]] QString fileFor(const QUrl &url) const; // absolute; empty: not there. Fast enough for every card that is painted
    // The file to show now: looked at again (a broken one is removed) and noted as opened. Empty: not there.
    [[nodiscard]] QString openFile(const QUrl &url) const;
    void remember(const QUrl &url, const QString &file) const; // one more address of a file in here
    Result<void> makeFolder() const;

    // Any thread; these can take seconds on a slow disk.
    //
    // Looks at `part`, and only when it is a whole PDF: fsync, rename to its final name, a reference from the address. Else, and when the
    // same PDF is there already, `part` is removed.
    [[nodiscard]] Kept keep(const QString &part, const QByteArray &sha256, const QUrl &url) const;
    [[nodiscard]] CacheUse use() const;
    // Removes those that were opened longest ago until at most so many bytes are left; never one opened in the last `grace` or one that a
    // program has open (Linux tells). Answers what is left.
    CacheUse shrinkTo(qint64 bytes, std::chrono::seconds grace = std::chrono::minutes(1)) const;
    void takeOver() const;       // caches of version 1: <folder>/<sha256 of the address>.pdf

private:
    [[nodiscard]] QString filePath(const QString &sha256) const;
    [[nodiscard]] QString addressPath(const QString &key) const;
    [[nodiscard]] QString oldPath(const QString &key) const;
    bool refer(const QString &key, const QString &sha256) const;
    void takeOver(const QString &oldFile) const;
    void removeDangling() const;

    QString m_folder;
};

// Where the PDF of a page that is known to have one is: arXiv abstracts become their PDF; others stay as they are.
[[nodiscard]] QUrl pdfAddress(const QUrl &url);

// "%PDF-" in the first 1,024 bytes and "%%EOF" in the last 2,048: whole, as far as can be told without parsing it.
enum class PdfLook { Whole, NotPdf, Truncated };
[[nodiscard]] PdfLook lookAtPdf(const QString &file);

} // namespace cabinet::network
