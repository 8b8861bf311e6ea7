// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Topic.h"
#include "gui/downloads/DownloadsModel.h"
#include "library/PdfFiles.h"

#include <QAction>
#include <QPointer>

namespace cabinet::gui {

class BoardView;
class DownloadsWindow;
class FilterState;
class Notifier;
class StatusLine;
class WorkController;

// Everything about downloads as a whole: their window, the status line, the progress on cards, and fetching the PDFs of many
// papers, which is counted before anything is asked of a server.
class DownloadsController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DownloadsController)
public:
    struct Parts
    {
        Library &library;
        network::Downloader &downloader;
        Notifier &notifier;
        WorkController &work;
        BoardView &board;
        StatusLine &status;
        const FilterState &filters;
    };
    // At once without a question.
    static constexpr qsizetype few = 25;

    DownloadsController(const Parts &parts, QWidget *window);

    [[nodiscard]] QAction *showAction() { return &m_show; }
    [[nodiscard]] DownloadsModel &model() { return m_model; }
    void show();
    void fetch(const QList<PaperId> &papers);
    void fetchColumn(Status status); // as the filters show it
    void fetchTopic(const TopicPath &topic);

Q_SIGNALS:
    void openRequested(cabinet::PaperId paper);
    void pageRequested(const QUrl &page);
    void paperRequested(cabinet::PaperId paper);
    void settingsRequested();

private:
    void plan(const DownloadWish &wish);
    void propose(const DownloadPlan &plan);
    void start(const QList<DownloadPlan::Item> &items);
    void startSome();
    void cancelMany();
    void noteEnded(PaperId paper, const network::DownloadResult &result);
    void sayManyEnded();

    Parts m_parts;
    QWidget *m_window;
    DownloadsModel m_model;
    QAction m_show;
    QPointer<DownloadsWindow> m_shown;
    QList<DownloadPlan::Item> m_toStart; // last first
    QList<network::PdfSearch *> m_many; // asked for together and not yet ended
    int m_manyDone = 0;
    int m_manyFailed = 0;
};

} // namespace cabinet::gui
