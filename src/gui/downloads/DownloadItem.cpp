// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/downloads/DownloadItem.h"

#include "network/ExternalUrl.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

// With the day when that is another one.
QString clock(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    if (local.date() == QDate::currentDate())
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    return QLocale().toString(local, QLocale::ShortFormat);
}

QString runningText(const DownloadItem &item)
{
    const QString got = DownloadText::size(item.received);
    const QString amount = item.total > 0 ? DownloadText::tr("%1 of %2").arg(got, DownloadText::size(item.total)) : got;
    if (item.received == 0)
        return DownloadText::tr("Connecting…");
    return item.bytesPerSecond > 0 ? DownloadText::tr("%1, %2/s").arg(amount, DownloadText::size(item.bytesPerSecond)) : amount;
}

QString line(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString() : QString(name + u": "_s + value + u'\n');
}

} // namespace

QString DownloadText::size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString DownloadText::state(const DownloadItem &item)
{
    switch (item.state) {
    case DownloadItem::State::Waiting:
        return tr("Waiting for its turn");
    case DownloadItem::State::Running:
        return runningText(item);
    case DownloadItem::State::Paused:
        return item.received > 0 ? tr("Paused at %1").arg(size(item.received)) : tr("Paused");
    case DownloadItem::State::Later:
        return item.tries.isEmpty() ? tr("Tries again at %1").arg(clock(item.notBefore))
                                       : tr("%1 Tries again at %2.").arg(item.tries.last().error.message, clock(item.notBefore));
    case DownloadItem::State::Done:
        return tr("Downloaded, %1").arg(clock(item.ended));
    case DownloadItem::State::Failed:
        return item.result.error.message;
    case DownloadItem::State::Cancelled:
        return tr("Cancelled, %1").arg(clock(item.ended));
    }
    return {};
}

QString DownloadText::spoken(const DownloadItem &item)
{
    return tr("%1, %2: %3").arg(item.title, network::shownHost(item.url), state(item));
}

QString DownloadText::technical(const DownloadItem &item)
{
    const network::DownloadResult &result = item.result;
    QString text = line(u"URL"_s, item.url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded));
    if (result.last.isValid() && result.last != item.url)
        text += line(u"Led to"_s, result.last.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded));
    for (qsizetype i = 0; i < item.tries.size(); ++i) {
        const DownloadTry &attempt = item.tries.at(i);
        text += line(u"Try %1, %2"_s.arg(i + 1).arg(attempt.at.toString(Qt::ISODate)),
                     attempt.error.detail.isEmpty() ? attempt.error.message : attempt.error.detail);
    }
    if (result.status != 0)
        text += line(u"HTTP status"_s, QString::number(result.status));
    if (item.received > 0)
        text += line(u"Bytes"_s, QString::number(item.received) + (item.total > 0 ? u" of "_s + QString::number(item.total) : QString()));
    text += line(u"File"_s, result.file);
    if (item.ended.isValid())
        text += line(u"Ended"_s, item.ended.toString(Qt::ISODate));
    return text.trimmed();
}

} // namespace cabinet::gui
