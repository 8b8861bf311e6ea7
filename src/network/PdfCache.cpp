// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/PdfCache.h"

#include "network/CacheFiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qint64 headBytes = 1024;
constexpr qint64 tailBytes = 2048;
constexpr qsizetype hashLetters = 64;
constexpr QFileDevice::Permissions ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownerFolder = ownerFile | QFileDevice::ExeOwner;

Error folderError(const QString &folder)
{
    return {QCoreApplication::translate("PdfCache", "The folder %1 for downloaded PDFs could not be made. "
                                                    "Check the free space and the permissions there.")
                .arg(folder),
            u"mkdir failed: "_s + folder};
}

bool isHash(const QString &text)
{
    return text.size() == hashLetters && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

Result<void> makePrivate(const QString &path)
{
    const QFileInfo there(path);
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    if (there.isDir() && !(there.permissions() & others))
        return {};
    if (!there.isDir() && !QDir().mkdir(path, ownerFolder) && !QFileInfo(path).isDir())
        return folderError(path);
    QFile::setPermissions(path, ownerFolder); // also when an older program or the user made it; failing here is not fatal
    return {};
}

void touch(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

Kept notWhole(PdfLook look)
{
    if (look == PdfLook::NotPdf)
        return {DownloadFailure::NotPdf, u"no %PDF- in the first 1,024 bytes"_s, {}};
    return {DownloadFailure::Truncated, u"no %%EOF in the last 2,048 bytes"_s, {}};
}

// Empty: it cannot be read.
QString hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex()) : QString();
}

constexpr int shrinkPatience = 10'000; // milliseconds

QFileInfoList filesIn(const QString &folder, const QString &pattern)
{
    return QDir(folder).entryInfoList({pattern}, QDir::Files | QDir::NoSymLinks | QDir::Hidden);
}

} // namespace

PdfCache::PdfCache(QString folder)
    : m_folder(QDir::cleanPath(QDir(folder).absolutePath()))
{
}

QString PdfCache::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/pdf"_s;
}

QString PdfCache::keyOf(const QUrl &url)
{
    const QByteArray address = pdfAddress(url).adjusted(QUrl::RemoveFragment).toEncoded();
    return QString::fromLatin1(QCryptographicHash::hash(address, QCryptographicHash::Sha256).toHex());
}

QString PdfCache::filePath(const QString &sha256) const
{
    return m_folder + u"/files/"_s + sha256 + u".pdf"_s;
}

QString PdfCache::addressPath(const QString &key) const
{
    return m_folder + u"/addresses/"_s + key;
}

QString PdfCache::oldPath(const QString &key) const
{
    return m_folder + u'/' + key + u".pdf"_s;
}

QString PdfCache::fileFor(const QUrl &url) const
{
    const QString key = keyOf(url);
    QFile reference(addressPath(key));
    if (reference.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const QString hash = QString::fromLatin1(reference.read(hashLetters));
        if (const QString file = filePath(hash); isHash(hash) && QFileInfo(file).isFile())
            return file;
    }
    const QString old = oldPath(key);
    return QFileInfo(old).isFile() ? old : QString();
}

QString PdfCache::openFile(const QUrl &url) const
{
    const QString file = fileFor(url);
    if (file.isEmpty())
        return {};
    if (lookAtPdf(file) == PdfLook::Whole) {
        touch(file);
        return file;
    }
    QFile::remove(file);
    return {};
}

void PdfCache::remember(const QUrl &url, const QString &file) const
{
    const QString hash = QFileInfo(file).completeBaseName();
    if (isHash(hash) && file == filePath(hash))
        refer(keyOf(url), hash);
}

Result<void> PdfCache::makeFolder() const
{
    if (!QFileInfo(m_folder).isDir() && !QDir().mkpath(QFileInfo(m_folder).absolutePath()))
        return folderError(m_folder);
    for (const QString &path : {m_folder, QString(m_folder + u"/files"_s), QString(m_folder + u"/addresses"_s)}) {
        if (const Result<void> made = makePrivate(path); !made)
            return folderError(m_folder);
    }
    return {};
}

bool PdfCache::refer(const QString &key, const QString &sha256) const
{
    QFile reference(addressPath(key)); // in place and in one write: half of one is none, and the file is then fetched again
    return reference.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered, ownerFile) &&
           reference.write(sha256.toLatin1() + '\n') == hashLetters + 1;
}

Kept PdfCache::keep(const QString &part, const QByteArray &sha256, const QUrl &url) const
{
    const QString hash = QString::fromLatin1(sha256.toHex());
    const QString target = filePath(hash);
    Kept kept;
    if (const PdfLook look = lookAtPdf(part); look != PdfLook::Whole)
        kept = notWhole(look);
    else if (QFileInfo(target).isFile() && lookAtPdf(target) == PdfLook::Whole)
        touch(target); // the same PDF from another address
    else if (const QString problem = moveDurably(part, target); !problem.isEmpty())
        kept = {DownloadFailure::Disk, problem, {}};
    if (kept.failure == DownloadFailure::None && !refer(keyOf(url), hash))
        kept = {DownloadFailure::Disk, u"the reference could not be written"_s, {}};
    QFile::remove(part);
    if (kept.failure == DownloadFailure::None)
        kept.file = target;
    return kept;
}

CacheUse PdfCache::use() const
{
    CacheUse use;
    for (const QString &folder : {m_folder, QString(m_folder + u"/files"_s)}) {
        for (QDirIterator it(folder, {u"*.pdf"_s}, QDir::Files | QDir::NoSymLinks); it.hasNext();) {
            it.next();
            ++use.files;
            use.bytes += it.fileInfo().size();
        }
    }
    return use;
}

// One at a time, else two that look at the same files at the same moment would both go too far.
CacheUse PdfCache::shrinkTo(qint64 bytes, std::chrono::seconds grace) const
{
    QLockFile lock(m_folder + u"/tidy.lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(shrinkPatience))
        return use(); // somebody else is at it
    CacheUse left;
    QFileInfoList oldest;
    for (const QString &folder : {m_folder, QString(m_folder + u"/files"_s)})
        oldest += filesIn(folder, u"*.pdf"_s);
    for (const QFileInfo &file : std::as_const(oldest))
        left = {left.files + 1, left.bytes + file.size()};
    if (left.bytes <= bytes)
        return left;
    std::sort(oldest.begin(), oldest.end(),
              [](const QFileInfo &a, const QFileInfo &b) { return a.lastModified() < b.lastModified(); });
    const QDateTime recent = QDateTime::currentDateTime().addSecs(-grace.count());
    for (const QFileInfo &file : std::as_const(oldest)) {
        if (left.bytes <= bytes || file.lastModified() > recent)
            break;
        const QString path = file.absoluteFilePath();
        if (!isOpenSomewhere(path) && QFile::remove(path))
            left = {left.files - 1, left.bytes - file.size()};
    }
    removeDangling();
    return left;
}

// References to files that went. One that another program writes at this moment may go too; its file is then fetched once more.
void PdfCache::removeDangling() const
{
    for (const QFileInfo &reference : filesIn(m_folder + u"/addresses"_s, u"*"_s)) {
        QFile file(reference.absoluteFilePath());
        const QString hash = file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.read(hashLetters)) : QString();
        if (!QFileInfo::exists(filePath(hash)))
            QFile::remove(reference.absoluteFilePath());
    }
}

void PdfCache::takeOver() const
{
    const QDateTime justOpened = QDateTime::currentDateTime().addSecs(-60); // somebody may be about to read it under its old name
    for (const QFileInfo &old : filesIn(m_folder, u"*.pdf"_s)) {
        if (isHash(old.completeBaseName()) && old.lastModified() < justOpened)
            takeOver(old.absoluteFilePath());
    }
}

void PdfCache::takeOver(const QString &oldFile) const
{
    if (!makeFolder())
        return;
    if (lookAtPdf(oldFile) != PdfLook::Whole) {
        QFile::remove(oldFile);
        return;
    }
    const QString hash = hashOf(oldFile);
    if (hash.isEmpty() || !refer(QFileInfo(oldFile).completeBaseName(), hash))
        return;
    QFile::setPermissions(oldFile, ownerFile);
    if (QFileInfo(filePath(hash)).isFile())
        QFile::remove(oldFile);
    else
        QFile::rename(oldFile, filePath(hash)); // its time stays
}

PdfLook lookAtPdf(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly) || !in.read(headBytes).contains("%PDF-"))
        return PdfLook::NotPdf;
    if (!in.seek(std::max<qint64>(0, in.size() - tailBytes)))
        return PdfLook::Truncated;
    return in.read(tailBytes).contains("%%EOF") ? PdfLook::Whole : PdfLook::Truncated;
}

} // namespace cabinet::network
