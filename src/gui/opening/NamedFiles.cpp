// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/opening/NamedFiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

const auto folderStart = u"given-"_s;
constexpr int keptDays = 1;

// Of a program that was killed.
void removeOld(const QString &beside)
{
    const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-keptDays);
    for (const QFileInfo &folder : QDir(beside).entryInfoList({folderStart + u'*'}, QDir::Dirs)) {
        if (folder.lastModified() < old)
            QDir(folder.filePath()).removeRecursively();
    }
}

bool linkOrCopy(const QString &file, const QString &target)
{
    std::error_code failed;
    std::filesystem::create_hard_link(QFile::encodeName(file).toStdString(), QFile::encodeName(target).toStdString(), failed);
    if (failed && !QFile::copy(file, target))
        return false;
    QFile::setPermissions(target, QFileDevice::ReadOwner);
    return true;
}

} // namespace

NamedFiles::NamedFiles(QString beside)
    : m_beside(std::move(beside))
{
}

NamedFiles::~NamedFiles() = default;

QUrl NamedFiles::give(const QString &file, const QString &name)
{
    if (!m_folder) {
        QDir().mkpath(m_beside);
        removeOld(m_beside);
        m_folder = std::make_unique<QTemporaryDir>(m_beside + u'/' + folderStart + u"XXXXXX"_s);
    }
    const QString folder = m_folder->filePath(QString::number(++m_given)); // two papers may have one name
    const QString target = folder + u'/' + name;
    return m_folder->isValid() && QDir().mkdir(folder) && linkOrCopy(file, target) ? QUrl::fromLocalFile(target) : QUrl();
}

} // namespace cabinet::gui
