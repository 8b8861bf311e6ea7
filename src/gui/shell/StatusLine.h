// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class IconButton;

// The line at the bottom: is everything saved, what is being downloaded or worked on, which library this is.
class StatusLine final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)
public:
    explicit StatusLine(Library &library, QWidget *parent = nullptr);

    void setDownloads(int count, qint64 received, qint64 total); // total 0: not known
    void setStep(const QString &sentence); // what is being done to find a PDF, while no bytes come; empty: nothing
    void setTrouble(const QString &text); // a change could not be saved; gone with the next one that is

    void setCheck(int done, int total); // of links
    void endCheck();

    void setWork(const QString &text, int done, int total); // total 0: not known
    void endWork();

Q_SIGNALS:
    void workCancelled();
    void checkCancelled();
    void cancelRequested(); // of the downloads
    void downloadsRequested();

private:
    struct Meter // words, a bar and a button to cancel
    {
        QWidget *box;
        QLabel *text;
        QProgressBar *bar;
        IconButton *cancel;
    };

    [[nodiscard]] Meter makeMeter(const QString &name, const QString &cancel);
    void showSaved();
    void showDownloads();
    void setState(const QString &text, const char *kind);

    Library &m_library;
    QLabel *m_state;
    Meter m_work;
    Meter m_check;
    Meter m_downloads;
    QPushButton *m_showDownloads;
    QString m_step;
    int m_count = 0;
    qint64 m_received = 0;
    qint64 m_total = 0;
};

} // namespace cabinet::gui
