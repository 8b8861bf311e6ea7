// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Link.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class IdeaPapers;
class InlineText;
class Notifier;
class PlainLabel;
class SafeMarkdown;

// One idea, rendered; its title is edited in place, its body behind Edit.
class IdeaPage final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdeaPage)
public:
    IdeaPage(Library &library, Notifier &notifier, QWidget *parent = nullptr);

    void setIdea(const Idea &idea);

Q_SIGNALS:
    void editRequested();
    void tagsRequested(const QList<cabinet::IdeaId> &ideas);
    void linkRequested(const cabinet::Link &link, cabinet::IdeaId idea);
    void paperRequested(cabinet::PaperId paper);
    void openRequested(cabinet::PaperId paper);

private:
    QWidget *makeHead(QWidget *parent);
    void fillTags();
    void activate(const QString &url);

    Library &m_library;
    Notifier &m_notifier;
    Idea m_idea;
    PlainLabel *m_number = nullptr;
    SafeMarkdown *m_title = nullptr;
    QWidget *m_tags = nullptr;
    SafeMarkdown *m_body = nullptr;
    IdeaPapers *m_papers = nullptr;
};

} // namespace cabinet::gui
