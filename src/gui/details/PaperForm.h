// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"
#include "gui/details/LinkOffer.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace cabinet {
class Library;
namespace network {
class PdfCache;
}
} // namespace cabinet

namespace cabinet::gui {

class InlineText;
class LinkRows;
class Notifier;

// One paper, every field editable in place. Each field is one change of the library when it is left.
class PaperForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaperForm)
public:
    PaperForm(Library &library, const network::PdfCache &cache, Notifier &notifier, QWidget *parent = nullptr);

    void setPaper(const Paper &paper);
    void editTitle();
    void addLink();
    bool finishEditing(); // false: something typed could not be saved

Q_SIGNALS:
    void openRequested(cabinet::PaperId paper);
    void noteRequested(cabinet::PaperId paper);
    void linkRequested(const cabinet::Link &link, cabinet::PaperId paper);
    void linkOfferTaken(cabinet::gui::LinkOffer offer, const cabinet::Link &link, cabinet::PaperId paper);
    void tagsRequested(const QList<cabinet::PaperId> &papers);
    void ideaRequested(cabinet::IdeaId idea);

private:
    void makeHead(QVBoxLayout *layout);
    void makeButtons(QVBoxLayout *layout);
    void makeSections(QVBoxLayout *layout);
    void makeAbstract(QVBoxLayout *layout);
    QWidget *section(QVBoxLayout *layout, const QString &title);
    void fillVerdicts();
    void fillTags();
    void fillIdeas();
    void fillHistory();
    bool save(const PaperEdit &edit);
    void saveTopic();
    void moveTo(Status status);

    Library &m_library;
    const network::PdfCache &m_cache;
    Notifier &m_notifier;
    Paper m_paper;
    bool m_saved = true;
    QLineEdit *m_venue = nullptr;
    QToolButton *m_status = nullptr;
    InlineText *m_title = nullptr;
    QLineEdit *m_authors = nullptr;
    QLineEdit *m_topic = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_note = nullptr;
    LinkRows *m_links = nullptr;
    QWidget *m_tags = nullptr;
    QWidget *m_ideas = nullptr;
    QWidget *m_ideasSection = nullptr;
    InlineText *m_notes = nullptr;
    QWidget *m_abstractSection = nullptr;
    InlineText *m_abstract = nullptr;
    QLabel *m_identifiers = nullptr;
    QWidget *m_history = nullptr;
};

} // namespace cabinet::gui
