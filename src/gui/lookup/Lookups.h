// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "network/metadata/Lookup.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace cabinet::gui {

struct LookupTarget
{
    PaperId paper; // may be none, for a card that is not there yet
    Metadata known;
    QString page;
};

// Look-ups of several papers, two at a time. Each tells once; what is cancelled tells nothing more.
class Lookups final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Lookups)
public:
    explicit Lookups(network::Downloader &downloader, QObject *parent = nullptr);
    ~Lookups() override;

    void start(const QList<LookupTarget> &targets); // after those that are still waiting
    void cancel();
    [[nodiscard]] bool isBusy() const { return !m_waiting.isEmpty() || !m_running.isEmpty(); }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int total() const { return m_total; }

Q_SIGNALS:
    void asking(const QString &catalogue);
    void told(cabinet::PaperId paper, const cabinet::network::LookupResult &result);
    void finished(); // nothing is left to look up

private:
    void startWaiting();
    void end(QObject *lookup, PaperId paper, const network::LookupResult &result);

    network::Downloader &m_downloader;
    network::AnswerCache m_cache;
    QList<LookupTarget> m_waiting;
    QList<network::Lookup *> m_running;
    int m_done = 0;
    int m_total = 0;
};

} // namespace cabinet::gui
