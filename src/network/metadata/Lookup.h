// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Metadata.h"
#include "domain/Pasted.h"
#include "network/Downloader.h"
#include "network/metadata/AnswerCache.h"
#include "network/metadata/Questions.h"

#include <QObject>
#include <QPointer>

namespace cabinet::network {

struct LookupResult
{
    bool found = false;
    Metadata paper;    // what was known before is in it too
    QStringList asked; // names of the catalogues that were asked over the network, in order
    Error error;       // when nothing was found: a sentence why
    bool cancelled = false;
};

// Asks the catalogues about one paper, one after the other, until all that a card shows is known or nobody is left to ask. Only
// ever made because the user asked. Exactly one `finished`, never from inside start(); deletes itself afterwards.
class Lookup final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Lookup)
public:
    // `known`: what the question is about, ids or at least a title; `page`: the address of its page, read first when there is no
    // id.
    Lookup(Downloader &downloader, const AnswerCache &cache, const Metadata &known, const QString &page,
           QObject *parent = nullptr);

    void start(Priority priority = Priority::Asked);
    void cancel();

Q_SIGNALS:
    void asking(const QString &name); // of the catalogue or the host
    void finished(const cabinet::network::LookupResult &result);

private:
    void next();
    bool ask(LookUp catalogue);
    void fetch(const QUrl &url, const QString &name);
    void askPage();
    void answered(const TextResult &result);
    void takePage(const TextResult &result);
    void take(const QByteArray &body);
    void note(const Error &error);
    void end();
    [[nodiscard]] bool knowsAll() const;

    Downloader &m_downloader;
    AnswerCache m_cache;
    Metadata m_known;
    QString m_page;
    Priority m_priority = Priority::Asked;
    QList<LookUp> m_left = catalogueOrder();
    std::optional<Question> m_question; // under way; none: the page
    QPointer<TextFetch> m_fetch;
    LookupResult m_result;
    int m_more = 0; // answers that only completed
    bool m_ended = false;
};

// What a lookup of this needs: its ids, its title; empty for text that says what it is by itself.
[[nodiscard]] Metadata knownOf(const Pasted &pasted);

} // namespace cabinet::network

Q_DECLARE_METATYPE(cabinet::network::LookupResult)
