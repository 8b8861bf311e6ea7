// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/CacheFiles.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace cabinet::network {

#ifdef Q_OS_UNIX

namespace {

QString problem(const char *what)
{
    return QString::fromLatin1(what) + u": "_s + QString::fromLocal8Bit(std::strerror(errno));
}

// QFile and QSaveFile do not tell whether an fsync failed, so it is called here.
QString syncAndClose(int fd, const QString &before = {})
{
    const QString synced = before.isEmpty() && ::fsync(fd) != 0 ? problem("fsync") : before;
    return ::close(fd) != 0 && synced.isEmpty() ? problem("close") : synced;
}

} // namespace

QString moveDurably(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const int fd = ::open(source.constData(), O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return problem("open");
    if (const QString synced = syncAndClose(fd, ::fchmod(fd, 0600) == 0 ? QString() : problem("chmod")); !synced.isEmpty())
        return synced;
    return replaceFile(from, to) ? QString() : problem("rename");
}

bool replaceFile(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

QString append(const QString &path, const QByteArray &bytes)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return problem("open");
    const ssize_t written = ::write(fd, bytes.constData(), static_cast<size_t>(bytes.size()));
    const QString wrote = written == bytes.size() ? QString() : problem("write");
    return ::close(fd) != 0 && wrote.isEmpty() ? problem("close") : wrote;
}

QString syncFile(int handle)
{
    return ::fsync(handle) == 0 ? QString() : problem("fsync");
}

bool lockFile(int handle)
{
    return ::flock(handle, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK; // a file system without locks has no second program either
}

#else

QString moveDurably(const QString &from, const QString &to)
{
    return replaceFile(from, to) ? QString() : u"rename failed"_s;
}

bool replaceFile(const QString &from, const QString &to)
{
    QFile::remove(to);
    return QFile::rename(from, to);
}

QString append(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    const bool done = file.open(QIODevice::WriteOnly | QIODevice::Append) && file.write(bytes) == bytes.size() && file.flush();
    return done ? QString() : file.errorString();
}

QString syncFile(int)
{
    return {};
}

bool lockFile(int)
{
    return true;
}

#endif

#ifdef Q_OS_LINUX
void beginWritingOut(int handle)
{
    (void)::sync_file_range(handle, 0, 0, SYNC_FILE_RANGE_WRITE); // 0, 0: all of it
}

// A lease for writing is only given while nobody else has the file open (fcntl(2)); it goes with the descriptor.
bool isOpenSomewhere(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return false;
    const bool busy = ::fcntl(fd, F_SETLEASE, F_WRLCK) != 0 && errno == EAGAIN;
    ::close(fd);
    return busy;
}
#else
void beginWritingOut(int)
{
}

bool isOpenSomewhere(const QString &)
{
    return false;
}
#endif

} // namespace cabinet::network
