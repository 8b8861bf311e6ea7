// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/opening/OpenExternal.h"

#include "network/ExternalUrl.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QUrl folderOf(const QUrl &file)
{
    return QUrl::fromLocalFile(QFileInfo(file.toLocalFile()).absolutePath());
}

} // namespace

bool openExternal(const QUrl &url)
{
    if (url.isLocalFile())
        return QFileInfo(url.toLocalFile()).isFile() && QDesktopServices::openUrl(url);
    const Result<QUrl> checked = network::checkedWebUrl(url.toString(QUrl::FullyEncoded));
    return checked.ok() && QDesktopServices::openUrl(*checked);
}

bool openWith(const QString &program, const QString &file)
{
    const QFileInfo started(program);
    return started.isAbsolute() && started.isExecutable() && QFileInfo(file).isFile() &&
           QProcess::startDetached(program, {QFileInfo(file).absoluteFilePath()});
}

bool openFolder(const QUrl &url)
{
    return url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir() && QDesktopServices::openUrl(url);
}

bool showInFolder(const QUrl &file)
{
    if (!file.isLocalFile() || !QFileInfo(file.toLocalFile()).isFile())
        return false;
    // Without a session bus, asking for it would start one.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || !QDBusConnection::sessionBus().isConnected())
        return openFolder(folderOf(file));
    QDBusMessage show = QDBusMessage::createMethodCall(u"org.freedesktop.FileManager1"_s, u"/org/freedesktop/FileManager1"_s,
                                                       u"org.freedesktop.FileManager1"_s, u"ShowItems"_s);
    show.setArguments({QStringList{file.toString(QUrl::FullyEncoded)}, QString()});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(show));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, file] {
        watcher->deleteLater();
        if (QDBusPendingReply<>(*watcher).isError())
            static_cast<void>(openFolder(folderOf(file))); // nobody listens any more
    });
    return true;
}

} // namespace cabinet::gui
