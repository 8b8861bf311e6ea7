// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/opening/OpenExternal.h"

#include "network/ExternalUrl.h"

#include <QDesktopServices>
#include <QFileInfo>

namespace cabinet::gui {

bool openExternal(const QUrl &url)
{
    if (url.isLocalFile())
        return QFileInfo(url.toLocalFile()).isFile() && QDesktopServices::openUrl(url);
    const Result<QUrl> checked = network::checkedWebUrl(url.toString(QUrl::FullyEncoded));
    return checked.ok() && QDesktopServices::openUrl(*checked);
}

bool openFolder(const QUrl &url)
{
    return url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir() && QDesktopServices::openUrl(url);
}

} // namespace cabinet::gui
