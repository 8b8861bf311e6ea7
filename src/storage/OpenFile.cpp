// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/OpenFile.h"

#include "storage/Store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QtEndian>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

struct OpenFiles
{
    QMutex mutex;
    QHash<FileIdentity, int> connections;
};

// The only state of the process that storage keeps: POSIX locks belong to the process, so what must be known about them does too.
OpenFiles &openFiles()
{
    static OpenFiles files;
    return files;
}

QString words(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

Error error(const char *text, const QString &path, const QString &detail = {})
{
    return {words(text).arg(shownPath(path)), detail};
}

Result<void> lookAt(const QString &path, Access access)
{
    const QFileInfo info(path);
    if (info.isDir())
        return error(QT_TRANSLATE_NOOP("Storage", "%1 is a folder, not a library. Choose a file that ends in .papercabinet."),
                     path);
    if (!info.exists())
        return error(QT_TRANSLATE_NOOP("Storage", "There is no file %1. Check the name, or make a new library."), path);
    if (!info.isFile())
        return error(QT_TRANSLATE_NOOP("Storage", "%1 is not an ordinary file. Choose a file that ends in .papercabinet."), path);
    if (!info.isReadable())
        return error(QT_TRANSLATE_NOOP("Storage", "You have no permission to read %1. Ask its owner, or choose another library."),
                     path);
    if (access != Access::ReadOnly && !info.isWritable())
        return error(QT_TRANSLATE_NOOP("Storage", "You have no permission to change %1. Ask its owner, or open it only to read."),
                     path);
    return {};
}

Result<void> create(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    return error(QT_TRANSLATE_NOOP("Storage",
                                   "The library %1 could not be made. Check that its folder exists, that you may write "
                                   "there and that the disk has room."),
                 path, file.errorString());
}

// sqlite.org/fileformat2.html, 1.3: magic at 0, user_version at 60, application_id at 68, both big-endian.
Result<void> readHeader(const QString &path, Access access)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return error(QT_TRANSLATE_NOOP("Storage", "You have no permission to read %1. Ask its owner, or choose another library."),
                     path, file.errorString());
    const QByteArray header = file.read(100);
    if (header.isEmpty() && access == Access::Create)
        return {};
    if (QFile::exists(path + u"-journal"_s) && !header.startsWith("SQLite format 3"))
        return {}; // a commit that was cut short: only SQLite can put it right and then say what it is
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3", 16)))
        return notALibrary(path);
    if (qFromBigEndian<quint32>(header.constData() + 68) != applicationId)
        return notALibrary(path);
    if (qFromBigEndian<quint32>(header.constData() + 60) > schemaVersion)
        return newerLibrary(path);
    return {};
}

} // namespace

FileIdentity fileIdentity(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return {static_cast<quint64>(status.st_dev), static_cast<quint64>(status.st_ino)};
#else
    return {0, qHash(QFileInfo(path).canonicalFilePath())}; // an open file cannot be replaced there
#endif
}

Result<std::unique_ptr<OpenFile>> OpenFile::open(const QString &path, Access access)
{
    if (access == Access::Create && !QFileInfo::exists(path)) {
        if (auto created = create(path); !created && !QFileInfo::exists(path)) // another process may have been faster
            return created.error();
    }
    if (auto looked = lookAt(path, access); !looked)
        return looked.error();
    OpenFiles &files = openFiles();
    const QMutexLocker lock(&files.mutex);
    const FileIdentity identity = fileIdentity(path);
    if (!files.connections.contains(identity)) {
        if (auto header = readHeader(path, access); !header)
            return header.error();
    }
    ++files.connections[identity];
    return std::unique_ptr<OpenFile>(new OpenFile(identity));
}

OpenFile::~OpenFile()
{
    OpenFiles &files = openFiles();
    const QMutexLocker lock(&files.mutex);
    if (--files.connections[m_identity] == 0)
        files.connections.remove(m_identity);
}

bool OpenFile::isStillAt(const QString &path) const
{
    return fileIdentity(path) == m_identity;
}

bool OpenFile::isOpen(const QString &path)
{
    OpenFiles &files = openFiles();
    const QMutexLocker lock(&files.mutex);
    return files.connections.contains(fileIdentity(path));
}

Error notALibrary(const QString &path)
{
    return error(QT_TRANSLATE_NOOP("Storage",
                                   "%1 is not a Paper Cabinet library. It was left as it is; choose a file that ends in "
                                   ".papercabinet."),
                 path);
}

Error newerLibrary(const QString &path)
{
    return error(QT_TRANSLATE_NOOP("Storage",
                                   "%1 was written by a newer version of Paper Cabinet. It was left as it is; install that "
                                   "version to open it."),
                 path);
}

Error damagedLibrary(const QString &path, const QString &detail)
{
    return error(QT_TRANSLATE_NOOP("Storage", "%1 is damaged. Restore one of its backups; the damaged file is kept."), path,
                 detail);
}

} // namespace cabinet::storage
