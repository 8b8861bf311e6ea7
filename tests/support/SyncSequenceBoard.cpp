// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SyncSequence.h"

#include <algorithm>

namespace syncmodel {

QList<Paper> Sequence::papers()
{
    const auto all = m_library->read().papers({}, {}, 0, 100'000);
    return all ? *all : QList<Paper>{};
}

PaperId Sequence::anyPaper()
{
    QList<PaperId> all;
    for (const Status status : allStatuses) {
        if (const auto ids = m_library->read().idsBetween(status, {}, 0, 100'000))
            all += *ids;
    }
    std::sort(all.begin(), all.end());
    return all.isEmpty() ? PaperId{} : all.at(m_words.below(static_cast<int>(all.size())));
}

std::optional<IdeaId> Sequence::anyIdea()
{
    const auto rows = m_library->read().ideaRows({}, 0, 100'000);
    if (!rows || rows->isEmpty())
        return {};
    return rows->at(m_words.below(static_cast<int>(rows->size()))).id;
}

void Sequence::changeLibrary()
{
    const int which = m_words.below(100);
    if (which < 10)
        undoOrRedo(true);
    else if (which < 15)
        undoOrRedo(false);
    else if (m_shape.isIdeas())
        changeIdeas();
    else
        changePapers();
}

void Sequence::undoOrRedo(bool undo)
{
    const auto next = undo ? m_library->read().nextUndo() : m_library->read().nextRedo();
    static const QStringList notOurs{u"import"_s, u"link-source"_s, u"reading-mark"_s};
    if (!next || !*next || notOurs.contains((*next)->kind))
        return;
    m_log.append((undo ? u"board: undo "_s : u"board: redo "_s) + (*next)->kind + u' ' + (*next)->args.join(u','));
    const auto done = undo ? m_library->undo() : m_library->redo();
    if (!done)
        fault(done.error().message + done.error().detail);
}

void Sequence::changePapers()
{
    const int which = m_words.below(100);
    const PaperId paper = anyPaper();
    if (which >= 85 || !paper.isValid())
        return addPaper();
    const QString title = m_library.paper(paper).title;
    if (which < 40) {
        movePaper();
    } else if (which < 65) {
        editPaper();
    } else if (which < 75) {
        const auto topics = m_library->read().topics();
        const TopicPath topic =
            topics->isEmpty() ? TopicPath{} : topics->at(m_words.below(static_cast<int>(topics->size()))).path;
        if (topic.isEmpty())
            return;
        m_log.append(u"board: %1 to topic %2"_s.arg(title, topic.join(u'/')));
        if (!m_library->setTopic({paper}, topic))
            fault(u"setTopic"_s);
    } else {
        m_log.append(u"board: remove "_s + title);
        if (!m_library->removePapers({paper}))
            fault(u"removePapers"_s);
    }
}

void Sequence::movePaper()
{
    const PaperId paper = anyPaper();
    const Paper moved = m_library.paper(paper);
    const PaperId other = anyPaper();
    const bool same = m_words.chance(40); // reorder
    const Status status = same ? moved.status : allStatuses.at(static_cast<std::size_t>(m_words.below(3)));
    std::optional<PaperId> before;
    if (other != paper && m_library.paper(other).status == status && m_words.chance(70))
        before = other;
    m_log.append(u"board: move %1 to %2%3"_s.arg(moved.title, statusText(status),
                                                 before ? QString(u" before "_s + m_library.paper(other).title) : QString()));
    if (!m_library->movePapers({paper}, status, before))
        fault(u"movePapers"_s);
}

// None, another word, another line or paragraph, or others altogether.
QString Sequence::otherNotes(const QString &notes)
{
    if (notes.isEmpty())
        return m_words.chance(70) ? m_words.title() : QString(u"- "_s + m_words.title() + u"\n- "_s + m_words.title());
    switch (m_words.below(5)) {
    case 0:
        return {};
    case 1:
        return notes + u' ' + m_words.word();
    case 2:
        return notes + u'\n' + m_words.title();
    case 3:
        return notes + u"\n\n"_s + m_words.title();
    default:
        return m_words.title();
    }
}

void Sequence::editPaper()
{
    const PaperId id = anyPaper();
    const Paper paper = m_library.paper(id);
    PaperEdit edit;
    const int which = m_words.below(6);
    if (which > 3) {
        edit.notes = otherNotes(paper.notes);
    } else if (which == 0) {
        edit.title = paper.links.isEmpty() ? QString(paper.title + u' ' + m_words.word()) : m_words.title();
    } else if (which == 1 && m_shape.hasVenue()) {
        edit.venue = u"EuroSys'"_s + QString::number(10 + m_words.below(15));
    } else {
        Links links = paper.links;
        if (!links.isEmpty() && links.last().label == u"Code"_s)
            links.removeLast();
        else if (links.isEmpty() && m_shape.style == mergemodel::Style::LinkedBullets)
            return;
        else
            links.append({u"Code"_s, m_words.url()});
        edit.links = links;
    }
    m_log.append(
        u"board: edit %1 title=%2 venue=%3 links=%4 notes=%5"_s
            .arg(paper.title, edit.title.value_or(u"-"_s), edit.venue.value_or(u"-"_s))
            .arg(edit.links ? edit.links->size() : -1)
            .arg(edit.notes.value_or(u"?"_s)));
    if (const auto done = m_library->editPaper(id, edit); !done)
        fault(done.error().message);
}

void Sequence::addPaper()
{
    const auto topics = m_library->read().topics();
    if (!topics || topics->isEmpty())
        return;
    PaperDraft draft;
    draft.title = m_words.title();
    draft.topic = topics->at(m_words.below(static_cast<int>(topics->size()))).path;
    draft.links = {{u"Paper"_s, m_words.url()}};
    if (draft.topic.isEmpty())
        return;
    if (m_shape.hasStatus() && m_words.chance(30))
        draft.status = Status::Done;
    m_log.append(u"board: add %1 under %2"_s.arg(draft.title, draft.topic.join(u'/')));
    if (const auto done = m_library->addPaper(draft); !done)
        fault(done.error().message);
}

void Sequence::changeIdeas()
{
    const std::optional<IdeaId> id = anyIdea();
    const int which = m_words.below(10);
    if (!id || which < 3) {
        IdeaDraft draft{m_words.title(), m_words.chance(50) ? QString(u"- "_s + m_words.title()) : QString(), {}, {}};
        m_log.append(u"board: idea "_s + draft.title);
        if (!m_library->addIdea(draft))
            fault(u"addIdea"_s);
        return;
    }
    const Idea idea = m_library.idea(*id);
    if (which == 3) {
        m_log.append(u"board: remove idea "_s + idea.title);
        if (!m_library->removeIdeas({*id}))
            fault(u"removeIdeas"_s);
        return;
    }
    IdeaEdit edit;
    if (which < 6)
        edit.title = QString(idea.title + u' ' + m_words.word());
    else
        edit.body = QString(idea.body.trimmed() + u"\n- "_s + m_words.title()).trimmed();
    m_log.append(u"board: edit idea %1: %2 %3"_s.arg(idea.title, edit.title.value_or(u"-"_s), edit.body.value_or(u"-"_s)));
    if (const auto done = m_library->editIdea(*id, edit); !done)
        fault(done.error().message);
}

} // namespace syncmodel
