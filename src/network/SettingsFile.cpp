// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/SettingsFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qint64 mostBytes = 1024 * 1024;

} // namespace

QString defaultSettingsFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"network.json"_s);
}

NetworkSettings loadSettings(const QString &file)
{
    QFile in(file);
    if (!QFileInfo(file).isFile() || !in.open(QIODevice::ReadOnly))
        return {};
    return settingsFromJson(QJsonDocument::fromJson(in.read(mostBytes)).object());
}

Result<void> saveSettings(const NetworkSettings &settings, const QString &file)
{
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile out(file);
    const QByteArray text = QJsonDocument(toJson(settings)).toJson();
    if (out.open(QIODevice::WriteOnly) && out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
        out.write(text) == text.size() && out.commit())
        return {};
    return Error{QCoreApplication::translate("Settings", "The settings could not be written to %1. Check the free space and the "
                                                         "permissions there; until then they are lost when the program ends.")
                     .arg(QDir::toNativeSeparators(file)),
                 out.errorString()};
}

} // namespace cabinet::network
