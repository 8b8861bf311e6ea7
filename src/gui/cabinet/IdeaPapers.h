// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Paper.h"

#include <QWidget>

class QVBoxLayout;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class Notifier;

// The papers of an idea with their status, what can still become a card, and a way to link one that exists.
class IdeaPapers final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdeaPapers)
public:
    IdeaPapers(Library &library, Notifier &notifier, QWidget *parent = nullptr);

    void setIdea(const Idea &idea);

Q_SIGNALS:
    void paperRequested(cabinet::PaperId paper);
    void openRequested(cabinet::PaperId paper);

private:
    QWidget *row(const PaperCard &card);
    void fillSuggestions(const QList<PaperCard> &cards);
    void makeCard(const Link &link);
    void linkPaper();

    Library &m_library;
    Notifier &m_notifier;
    Idea m_idea;
    QWidget *m_rows = nullptr;
    QWidget *m_buttons = nullptr;
};

} // namespace cabinet::gui
