// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Versions.h"

#include "storage/Select.h"
#include "storage/Statement.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

constexpr qint64 patchesInARow = 50; // then a whole content again, so that reading one stays quick

struct Patch
{
    qsizetype at = 0;
    qsizetype removed = 0;
    QByteArray added;
};

// What lies between the beginnings and the ends that both share.
Patch patchBetween(const QByteArray &before, const QByteArray &now)
{
    const qsizetype most = std::min(before.size(), now.size());
    const qsizetype front = std::mismatch(before.cbegin(), before.cbegin() + most, now.cbegin()).first - before.cbegin();
    const auto [back, ignored] = std::mismatch(before.crbegin(), before.crbegin() + (most - front), now.crbegin());
    const qsizetype tail = back - before.crbegin();
    return {front, before.size() - tail - front, now.sliced(front, now.size() - tail - front)};
}

Version versionFrom(const Statement &row)
{
    return {.id = row.integer(0),
            .at = QDateTime::fromMSecsSinceEpoch(row.integer(1), Qt::UTC),
            .cause = static_cast<VersionCause>(row.integer(2)),
            .bytes = row.integer(3),
            .sha256 = row.text(4)};
}

constexpr QLatin1StringView versionColumns("SELECT id, at, cause, bytes, sha256 FROM source_version WHERE source = ? ");

Error damaged(const Connection &connection)
{
    return {QCoreApplication::translate("Storage",
                                        "A kept version of a linked file is damaged in %1. Run “papercabinet check” and restore "
                                        "a backup; the file itself was not touched.")
                .arg(shownPath(connection.file())),
            u"source_version"_s};
}

// How many versions since the last whole one, it included; 0: none yet.
Result<qint64> sinceWhole(const Connection &connection, const QString &source)
{
    return selectInteger(connection,
                         u"SELECT count(*) FROM source_version WHERE source = ? AND id >= "
                         "(SELECT max(id) FROM source_version WHERE source = ? AND text IS NOT NULL)"_s,
                         {source, source});
}

Result<bool> isKnown(const Connection &connection, const QString &source, const QString &sha, VersionCause cause)
{
    if (cause == VersionCause::Kept) {
        const auto count =
            selectInteger(connection, u"SELECT count(*) FROM source_version WHERE source = ? AND sha256 = ?"_s, {source, sha});
        return count ? Result<bool>(*count > 0) : count.error();
    }
    const auto inStep = latestVersion(connection, source);
    return inStep ? Result<bool>(*inStep && (*inStep)->sha256 == sha) : inStep.error();
}

} // namespace

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<QList<Version>> versionsOf(const Connection &connection, const QString &source)
{
    return selectRows(connection, versionColumns + u"ORDER BY id DESC"_s, {source}, versionFrom);
}

Result<std::optional<Version>> latestVersion(const Connection &connection, const QString &source)
{
    return selectRow(connection, versionColumns + u"AND cause <> 3 ORDER BY id DESC LIMIT 1"_s, {source}, versionFrom);
}

Result<QByteArray> textOfVersion(const Connection &connection, const QString &source, qint64 version)
{
    Statement rows(connection, u"SELECT text, patch_at, patch_removed, patch_added, sha256 FROM source_version "
                               "WHERE source = ? AND id <= ? AND id >= (SELECT max(id) FROM source_version WHERE source = ? "
                               "AND id <= ? AND text IS NOT NULL) ORDER BY id"_s);
    if (auto ran = rows.run({source, version, source, version}); !ran)
        return ran.error();
    QByteArray bytes;
    QString sha;
    while (rows.next()) {
        const qint64 at = rows.integer(1), removed = rows.integer(2);
        if (!rows.value(0).isNull())
            bytes = qUncompress(rows.value(0).toByteArray());
        else if (at < 0 || removed < 0 || at + removed > bytes.size())
            return damaged(connection);
        else
            bytes.replace(at, removed, rows.value(3).toByteArray());
        sha = rows.text(4);
    }
    return sha == sha256Of(bytes) ? Result<QByteArray>(bytes) : damaged(connection);
}

Result<void> addVersion(Writer &writer, const QString &source, const QByteArray &before, const QByteArray &now,
                        VersionCause cause)
{
    const auto latest = selectRow(writer.connection(), versionColumns + u"ORDER BY id DESC LIMIT 1"_s, {source}, versionFrom);
    const auto run = sinceWhole(writer.connection(), source);
    const QString sha = sha256Of(now);
    const auto known = isKnown(writer.connection(), source, sha, cause);
    if (!latest || !run || !known)
        return !latest ? latest.error() : run ? known.error() : run.error();
    if (*known)
        return {};
    const QVariantList facts{source, QDateTime::currentMSecsSinceEpoch(), static_cast<int>(cause), sha, now.size()};
    const Patch patch = patchBetween(before, now);
    if (!*latest || (*latest)->sha256 != sha256Of(before) || *run >= patchesInARow || patch.added.size() > now.size() / 4)
        return writer.note(u"INSERT INTO source_version (source, at, cause, sha256, bytes, text) VALUES (?, ?, ?, ?, ?, ?)"_s,
                           facts + QVariantList{qCompress(now)});
    return writer.note(u"INSERT INTO source_version (source, at, cause, sha256, bytes, patch_at, patch_removed, patch_added) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                       facts + QVariantList{patch.at, patch.removed, patch.added});
}

Result<void> pruneVersions(Writer &writer, const QString &source, const QDateTime &oldest)
{
    const auto inStep = latestVersion(writer.connection(), source);
    if (!inStep || !*inStep)
        return inStep ? Result<void>() : inStep.error();
    // What goes ends before a whole version, so that every patch that stays has what it builds on.
    return writer.note(
        u"DELETE FROM source_version WHERE source = ? AND id < (SELECT max(id) FROM source_version WHERE source = ? "
        "AND text IS NOT NULL AND id <= ? AND id <= (SELECT coalesce(min(id), ?) FROM source_version "
        "WHERE source = ? AND at >= ?))"_s,
        {source, source, (*inStep)->id, (*inStep)->id, source, oldest.toMSecsSinceEpoch()});
}

} // namespace cabinet::storage
