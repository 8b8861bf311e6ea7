// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "storage/Writer.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

// Every content of a linked file that was seen or written, by the source's uid. The newest is the text last in step: the base
// that changes on either side are measured against. Kept small: a version is what differs from the one before, now and then
// whole.
namespace cabinet::storage {

enum class VersionCause {
    Linked = 0,         // it was so when the file was linked
    Written = 1,        // by the program
    ChangedOutside = 2, // and read
    Kept = 3            // was never in step: kept because it was about to be replaced
};

struct Version
{
    qint64 id = 0;
    QDateTime at; // UTC
    VersionCause cause = VersionCause::Linked;
    qint64 bytes = 0;
    QString sha256; // lower-case hex
};

[[nodiscard]] QString sha256Of(const QByteArray &bytes);

[[nodiscard]] Result<QList<Version>> versionsOf(const Connection &connection, const QString &source); // newest first
// The newest that was in step.
[[nodiscard]] Result<std::optional<Version>> latestVersion(const Connection &connection, const QString &source);
// The content; an Error when the record is damaged (its SHA-256 differs).
[[nodiscard]] Result<QByteArray> textOfVersion(const Connection &connection, const QString &source, qint64 version);

// Appends `now`, as a patch if `before` is the content of the newest version of any cause. What is the text in step already, or
// is to be kept and was kept before, is no new version.
[[nodiscard]] Result<void> addVersion(Writer &writer, const QString &source, const QByteArray &before, const QByteArray &now,
                                      VersionCause cause);

// Forgets versions older than `oldest`, never the newest.
[[nodiscard]] Result<void> pruneVersions(Writer &writer, const QString &source, const QDateTime &oldest);

inline constexpr int daysVersionsAreKept = 30;

} // namespace cabinet::storage
