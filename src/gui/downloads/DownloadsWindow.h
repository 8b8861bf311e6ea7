// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QDialog>
#include <QUrl>

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace cabinet::network {
class Downloader;
}

namespace cabinet::gui {

class DownloadsModel;

// What is being downloaded and what became of it. Everything that can be done with one has a button below the list, which is
// about the selected one; what concerns all stands above it.
class DownloadsWindow final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DownloadsWindow)
public:
    DownloadsWindow(DownloadsModel &model, network::Downloader &downloader, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(cabinet::PaperId paper);
    void pageRequested(const QUrl &page);
    void paperRequested(cabinet::PaperId paper);
    void settingsRequested();
    void cancelAllRequested(); // also what has not begun yet

private:
    void makeTop();
    QWidget *makeEmpty();
    QWidget *makeDetails();
    QPushButton *makeButton(const QString &iconName, const QString &text, const char *name, void (DownloadsWindow::*act)());
    [[nodiscard]] int row() const; // -1: none is selected
    void pauseOrResume();
    void cancel();
    void retry();
    void openPdf();
    void openPage();
    void showCard();
    void copyDetail();
    void pauseAll();
    void resumeInterrupted();
    void showInterrupted();
    void clearEnded();
    void showState();
    void showButtons();
    void showTechnical(bool shown);

    DownloadsModel &m_model;
    network::Downloader &m_downloader;
    QListView *m_list;
    QStackedWidget *m_stack;
    QLabel *m_sum = nullptr;
    QLabel *m_kept = nullptr;
    QLabel *m_words = nullptr;
    QPlainTextEdit *m_technical = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_pauseAll = nullptr;
    QPushButton *m_cancelAll = nullptr;
    QPushButton *m_clear = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_page = nullptr;
    QPushButton *m_card = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace cabinet::gui
