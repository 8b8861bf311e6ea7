// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "network/Download.h"

#include <QCoreApplication>
#include <QList>
#include <QPointer>

namespace cabinet::gui {

// One try of a download that did not bring the PDF.
struct DownloadTry
{
    QDateTime at; // UTC
    Error error;
};

// A download as it is shown: on its way while `download` is there, else what became of it.
struct DownloadItem
{
    enum class State { Waiting, Running, Paused, Later, Done, Failed, Cancelled };

    PaperId paper; // not valid: no card has this link
    QString title;
    QUrl url;
    bool isEarlier = false; // of an earlier run of the program: the address is without its query
    QPointer<network::Download> download;
    State state = State::Waiting;
    qint64 received = 0;
    qint64 total = -1; // not known
    qint64 bytesPerSecond = 0;
    QDateTime notBefore; // UTC; while Later
    QList<DownloadTry> tries;
    network::DownloadResult result; // once ended
    QDateTime ended;                // UTC

    [[nodiscard]] bool isActive() const { return download != nullptr; }
    [[nodiscard]] double fraction() const { return total > 0 ? double(received) / double(total) : -1; }
};

struct DownloadText
{
    Q_DECLARE_TR_FUNCTIONS(Downloads)
public:
    [[nodiscard]] static QString size(qint64 bytes);
    // "Waiting for its turn", "1.2 MB of 4 MB, 300 kB/s", "Tries again at 14:05: usenix.org is busy.", …
    [[nodiscard]] static QString state(const DownloadItem &item);
    // Title, host and state as one plain sentence.
    [[nodiscard]] static QString spoken(const DownloadItem &item);
    // What each try answered, for the person who has to find out; English where it comes from programs.
    [[nodiscard]] static QString technical(const DownloadItem &item);
};

} // namespace cabinet::gui
