// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/PdfCache.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qint64 headBytes = 1024;
constexpr qint64 tailBytes = 2048;

QByteArray keyOf(const QUrl &url)
{
    const QByteArray address = pdfAddress(url).adjusted(QUrl::RemoveFragment).toEncoded();
    return QCryptographicHash::hash(address, QCryptographicHash::Sha256).toHex();
}

Error folderError(const QString &folder)
{
    return {QCoreApplication::translate("PdfCache", "The folder %1 for downloaded PDFs could not be made. "
                                                    "Check the free space and the permissions there.")
                .arg(folder),
            u"mkdir failed: "_s + folder};
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

QString PdfCache::fileFor(const QUrl &url) const
{
    return m_folder + u'/' + QString::fromLatin1(keyOf(url)) + u".pdf"_s;
}

bool PdfCache::has(const QUrl &url) const
{
    return QFileInfo(fileFor(url)).isFile();
}

Result<void> PdfCache::makeFolder() const
{
    constexpr QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    const QFileInfo folder(m_folder);
    if (!QDir().mkpath(folder.absolutePath()))
        return folderError(m_folder);
    if (!folder.isDir() && !QDir().mkdir(m_folder, owner) && !QFileInfo(m_folder).isDir())
        return folderError(m_folder);
    QFile::setPermissions(m_folder, owner); // also when an older program or the user made it; failing here is not fatal
    return {};
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
