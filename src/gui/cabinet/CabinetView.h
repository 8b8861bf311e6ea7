// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Link.h"
#include "storage/Reader.h"

#include <QWidget>

#include <memory>

class QAction;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class Notifier;

// The cabinet of curiosities: the list of ideas and, beside it, the selected one rendered or being edited, with its papers.
class CabinetView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CabinetView)
public:
    CabinetView(Library &library, Notifier &notifier, QWidget *parent = nullptr);
    ~CabinetView() override;

    void setQuery(const storage::IdeaQuery &query);
    void select(IdeaId idea);
    void addIdea(); // a new idea, being edited
    void setVisible(bool visible) override;
    [[nodiscard]] QList<QAction *> ideaActions() const; // for the Idea menu; shortcuts live on the view

Q_SIGNALS:
    void paperRequested(cabinet::PaperId paper); // show it on the board
    void openRequested(cabinet::PaperId paper);  // open its PDF
    void linkRequested(const cabinet::Link &link, cabinet::IdeaId idea);
    void tagsRequested(const QList<cabinet::IdeaId> &ideas);
    void clearFiltersRequested();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cabinet::gui
