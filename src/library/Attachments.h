// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"
#include "domain/Progress.h"
#include "domain/Result.h"

#include <QString>

// PDFs that a library keeps itself: <library>.files/<sha256>.pdf beside the library file, 0600 in a folder of 0700. A PDF that stays
// where it is stands there as a symbolic link, named by the SHA-256 of where it leads.
namespace cabinet {

[[nodiscard]] QString attachmentFolder(const QString &libraryFile);
// The file of "attachment:<64 hex digits>.pdf", of a linked one where it really is; empty for any other address, so that no path can
// be smuggled in.
[[nodiscard]] QString attachmentPath(const QString &libraryFile, const QString &url);

struct Attachment
{
    QString url;
    bool isNew = false; // the file was not there before
};

// Copies a PDF there, whole or not at all: a temporary file, synced, checked, renamed, the folder synced. Progress is told in MiB; an
// Error without a message: cancelled.
[[nodiscard]] Result<Attachment> keepPdf(const QString &libraryFile, const QString &pdf, const Progress &progress = {});
// Leaves it where it is: only a link to it is made there.
[[nodiscard]] Result<Attachment> linkPdf(const QString &libraryFile, const QString &pdf);

// The file or link that was made for a change which did not happen.
void dropAttachment(const QString &libraryFile, const QString &url);

// The card of a PDF that nothing else is known of: the file's name is its title, the attachment its link.
[[nodiscard]] PaperDraft draftOfPdf(const QString &file, const QString &url, Status status);

} // namespace cabinet
