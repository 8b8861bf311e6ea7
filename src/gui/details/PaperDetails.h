// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"
#include "gui/details/LinkOffer.h"

#include <QWidget>

#include <memory>

namespace cabinet {
class Library;
namespace network {
class PdfCache;
}
} // namespace cabinet

namespace cabinet::gui {

class Notifier;

// The panel at the right: follows the selection, edits every field in place (one paper), or statuses, tags and topic of many at
// once.
class PaperDetails final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaperDetails)
public:
    PaperDetails(Library &library, const network::PdfCache &cache, Notifier &notifier, QWidget *parent = nullptr);
    ~PaperDetails() override;

    void setPapers(const QList<PaperId> &papers);
    void editTitle();     // F2: focus into the title field
    void addLink();       // a new row for a link, with the focus
    bool finishEditing(); // writes what is being edited; false: it could not be saved (the text stays)

Q_SIGNALS:
    void openRequested(cabinet::PaperId paper);
    void noteRequested(cabinet::PaperId paper);
    void linkRequested(const cabinet::Link &link, cabinet::PaperId paper);
    void linkOfferTaken(cabinet::gui::LinkOffer offer, const cabinet::Link &link, cabinet::PaperId paper);
    void tagsRequested(const QList<cabinet::PaperId> &papers);
    void topicRequested(const QList<cabinet::PaperId> &papers);
    void ideaRequested(cabinet::IdeaId idea);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cabinet::gui
