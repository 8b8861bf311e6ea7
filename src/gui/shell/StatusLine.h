// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QProgressBar;

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

    void setDownload(PaperId paper, qint64 received, qint64 total); // total -1: not known
    void setStep(PaperId paper, const QString &sentence);           // what is being done for it before bytes come
    void endDownload(PaperId paper);
    void setTrouble(const QString &text); // a change could not be saved; gone with the next one that is

    void setWork(const QString &text, int done, int total); // total 0: not known
    void endWork();

Q_SIGNALS:
    void workCancelled();
    void cancelRequested(const QList<cabinet::PaperId> &papers);

private:
    struct Transfer
    {
        qint64 received = 0;
        qint64 total = -1;
        QString step;
    };

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
    Meter m_downloads;
    QHash<PaperId, Transfer> m_transfers;
};

} // namespace cabinet::gui
