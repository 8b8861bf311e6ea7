// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Downloader.h"

#include <QString>
#include <QTemporaryFile>

#include <memory>

namespace cabinet::network {

// A transfer's bytes until they are known to be a whole PDF: a file of mode 0600 in the cache folder that goes away with this
// object.
class PartFile final
{
    Q_DISABLE_COPY_MOVE(PartFile)
public:
    PartFile() = default;

    Result<void> open(const QString &folder);
    Result<void> write(const QByteArray &bytes);
    void discard() { m_file.reset(); }
    // Closes it and hands over its name; from then on the caller must keep or remove it.
    [[nodiscard]] Result<QString> release();

private:
    std::unique_ptr<QTemporaryFile> m_file;
};

struct Kept
{
    DownloadFailure failure = DownloadFailure::None;
    QString detail;
};

// Looks at `part`, and only when it is a whole PDF: fsync, rename to `target`, fsync of the folder, each checked. Otherwise
// `part` is removed. Any thread: this can take seconds on a slow disk.
[[nodiscard]] Kept keepPdf(const QString &part, const QString &target);

// Parts that a killed program left behind more than a day ago.
void removeOldParts(const QString &folder);

} // namespace cabinet::network
