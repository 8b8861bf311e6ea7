// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/DropUrls.h"

#include <QFileInfo>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qsizetype longestAddress = 4096;

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http"_s || url.scheme() == u"https"_s);
}

bool isKnownFile(const QUrl &url)
{
    static const QStringList suffixes{u"pdf"_s, u"md"_s, u"markdown"_s};
    return url.isLocalFile() && suffixes.contains(QFileInfo(url.toLocalFile()).suffix().toLower());
}

} // namespace

QList<QUrl> droppedUrls(const QMimeData &data)
{
    QList<QUrl> urls;
    for (const QUrl &url : data.urls()) {
        if (isWeb(url) || isKnownFile(url))
            urls += url;
    }
    if (!urls.isEmpty() || data.hasUrls() || !data.hasText())
        return urls;
    const QString text = data.text().trimmed();
    if (text.size() > longestAddress || text.contains(u'\n') || text.contains(u' '))
        return {};
    const QUrl url(text, QUrl::StrictMode);
    return isWeb(url) ? QList<QUrl>{url} : QList<QUrl>{};
}

} // namespace cabinet::gui
