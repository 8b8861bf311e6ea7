// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/PartNote.h"

#include "network/CacheFiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qint64 mostNoteBytes = 64 * 1024;
constexpr QFileDevice::Permissions ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString notePath(const QString &part)
{
    return part + u".note"_s;
}

bool isWorkedOn(const QString &part)
{
    QFile file(part);
    return file.open(QIODevice::ReadOnly) && !lockFile(file.handle());
}

void removePart(const QString &part)
{
    if (isWorkedOn(part))
        return;
    removePartNote(part);
    QFile::remove(part);
}

QFileInfoList partsIn(const QString &folder)
{
    return QDir(folder).entryInfoList({u"fetch-*.part"_s}, QDir::Files | QDir::NoSymLinks | QDir::Hidden);
}

} // namespace

std::optional<PartNote> readPartNote(const QString &part)
{
    QFile file(notePath(part));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.read(mostNoteBytes)).object();
    PartNote note;
    note.url = QUrl(json["url"_L1].toString(), QUrl::StrictMode);
    note.validator = {json["validator"_L1].toString().toLatin1(), json["size"_L1].toInteger(-1)};
    note.bytes = json["bytes"_L1].toInteger();
    const bool makesSense = note.url.isValid() && note.validator.isUsable() && !note.validator.value.contains('\n') &&
                            !note.validator.value.contains('\r') && note.bytes > 0 && note.bytes < note.validator.size;
    return makesSense ? std::optional(note) : std::nullopt;
}

bool writePartNote(const QString &part, const PartNote &note)
{
    const QByteArray bytes = QJsonDocument({{u"url"_s, note.url.toString(QUrl::FullyEncoded)},
                                            {u"validator"_s, QString::fromLatin1(note.validator.value)},
                                            {u"size"_s, note.validator.size},
                                            {u"bytes"_s, note.bytes}})
                                 .toJson(QJsonDocument::Compact);
    const QString next = notePath(part) + u".new"_s; // beside: a kill leaves the old one or the new one
    QFile file(next);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, ownerFile) || file.write(bytes) != bytes.size() || !file.flush())
        return false;
    file.close();
    return replaceFile(next, notePath(part));
}

void removePartNote(const QString &part)
{
    QFile::remove(notePath(part));
}

QString newPartName(const QString &folder)
{
    return folder + u"/fetch-"_s + QString::number(QRandomGenerator::global()->generate64(), 36) + u".part"_s;
}

QStringList notedParts(const QString &folder)
{
    QStringList parts;
    for (const QString &name : QDir(folder).entryList({u"fetch-*.part.note"_s}, QDir::Files | QDir::NoSymLinks))
        parts += folder + u'/' + name.chopped(5);
    return parts;
}

QList<PartNote> leftParts(const QString &folder)
{
    QList<PartNote> left;
    for (const QString &part : notedParts(folder)) {
        const std::optional<PartNote> note = readPartNote(part);
        if (note && QFileInfo::exists(part) && !isWorkedOn(part))
            left += *note;
    }
    return left;
}

void removeOldParts(const QString &folder)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QFileInfo &part : partsIn(folder)) {
        const QString path = part.absoluteFilePath();
        if (part.lastModified() < now.addDays(readPartNote(path) ? -7 : -1))
            removePart(path);
    }
    for (const QString &part : notedParts(folder)) {
        if (!QFileInfo::exists(part))
            removePartNote(part);
    }
}

void removeLeftParts(const QString &folder)
{
    for (const QString &part : notedParts(folder))
        removePart(part);
}

} // namespace cabinet::network
