// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SmallDisk.h"

#include <QDir>
#include <QFile>

#include <sys/mount.h>

using namespace Qt::StringLiterals;

namespace cabinet::test {

SmallDisk::SmallDisk(const QString &folder)
    : m_folder(folder)
{
    QDir().mkpath(folder);
    m_there = ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=1m") == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_there)
        ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
}

bool SmallDisk::protect(bool readOnly)
{
    return ::mount("tmpfs", QFile::encodeName(m_folder).constData(), "tmpfs", MS_REMOUNT | (readOnly ? MS_RDONLY : 0),
                   "size=1m") == 0;
}

bool SmallDisk::fill()
{
    QFile filler(m_folder + u"/filler"_s);
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    const QByteArray page(4096, 'x');
    while (filler.write(page) == page.size())
        continue;
    return true;
}

bool SmallDisk::makeRoom()
{
    return QFile::remove(m_folder + u"/filler"_s);
}

} // namespace cabinet::test
