// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Status.h"

#include <QList>
#include <QWidget>

class QLabel;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class Notifier;

// What can be done with several selected cards at once.
class ManyPapers final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManyPapers)
public:
    ManyPapers(Library &library, Notifier &notifier, QWidget *parent = nullptr);

    void setPapers(const QList<PaperId> &papers);

Q_SIGNALS:
    void tagsRequested(const QList<cabinet::PaperId> &papers);
    void topicRequested(const QList<cabinet::PaperId> &papers);

private:
    void moveTo(Status status);
    void remove();

    Library &m_library;
    Notifier &m_notifier;
    QList<PaperId> m_papers;
    QLabel *m_title = nullptr;
};

} // namespace cabinet::gui
