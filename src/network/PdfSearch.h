// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Link.h"
#include "network/Downloader.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>

namespace cabinet::network {

struct PageMeta;

// Which PDF is wanted.
struct PdfWish
{
    QUrl url;      // of the link that was opened; has passed checkedWebUrl()
    QString label; // of that link
    Links others;  // further links of the paper that may lead to its PDF, best first
    QString title; // for look-ups; empty: by ids only
    Priority priority = Priority::Asked;
};

// What opening `chosen` among these links of a paper means; `url` is its address, checked. The paper's other links help.
[[nodiscard]] PdfWish wishFor(const Link &chosen, const QUrl &url, const Links &links, const QString &title);

// Looks for one PDF until a whole one is on disk: where the link's address says it is, where the paper's other links say, then as
// NetworkSettings::pdfOrder says: what the link's page names, and free copies that the look-up services know. Each step is told
// before it is taken. When nothing is found, the result is what the link itself came to, as honestly as it can be said, and
// `error.detail` tells of every step, a line each.
class PdfSearch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PdfSearch)
public:
    // `downloader` lives longer. Deletes itself after `finished`.
    PdfSearch(Downloader &downloader, const PdfWish &wish, QObject *parent = nullptr);

    void start();
    void cancel();
    [[nodiscard]] const QUrl &url() const { return m_wish.url; }

Q_SIGNALS:
    void trying(const QUrl &pdf); // before it is asked for
    void stepped(const QString &sentence);                         // "Looking for the PDF on the page of dl.acm.org…"
    void progressed(qint64 received, qint64 total);                // of the PDF being fetched; total -1: not known
    void finished(const cabinet::network::DownloadResult &result); // exactly one, never from inside a call; `page`: the link's

private:
    void begin();
    void next();
    void fetch(const QUrl &pdf);
    void fetched(const QUrl &pdf, const DownloadResult &result);
    [[nodiscard]] bool isFinal(const DownloadResult &result) const;
    void ask(LookUp step);
    void readPage();
    [[nodiscard]] bool isPageWorthReading() const;
    void rememberPage(const TextResult &answer);
    void pageRead(const TextResult &answer);
    void lookUp(LookUp service);
    [[nodiscard]] TextRequest question(LookUp service) const;
    void lookedUp(LookUp service, const TextResult &answer);
    void addPlaces(const QList<QUrl> &pdfs);
    void note(const QUrl &url, const QString &answer);
    void step(const QString &sentence);
    void giveUp();
    void end(DownloadResult result);

    Downloader &m_downloader;
    PdfWish m_wish;
    QList<QUrl> m_places; // to be tried
    QSet<QUrl> m_tried;
    QList<LookUp> m_steps; // to be taken
    QString m_doi;
    bool m_guessed = false; // the first place is no address of the link's own but what a rule made of it
    DownloadResult m_first; // what the link itself came to
    bool m_hasFirst = false;
    QStringList m_log;
    QPointer<Download> m_download;
    QPointer<TextFetch> m_text;
    bool m_ended = false;
};

} // namespace cabinet::network
