// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lookup/PasteDialog.h"

#include "domain/PastedDraft.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "library/Completion.h"
#include "library/Library.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qsizetype longestShown = 300;
enum Column { Title, Authors, Venue, Known };

QString shown(const QString &text)
{
    return text.simplified().left(longestShown);
}

bool isTicked(const QTreeWidgetItem *item)
{
    return item->checkState(Title) == Qt::Checked;
}

} // namespace

PasteDialog::PasteDialog(Library &library, network::Downloader &downloader, const QList<Pasted> &pasted, const PaperDraft &like,
                         QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_tree(new QTreeWidget(this))
    , m_state(withKind(new PlainLabel(this), "soft"))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
    , m_lookups(downloader)
{
    setWindowTitle(tr("Paste papers"));
    setMinimumSize(760, 420);
    makeTree();
    for (const Pasted &one : pasted) {
        m_leftOut += one.kind == PastedKind::Nothing ? 1 : 0;
        for (PaperDraft draft : draftsOf(one)) {
            draft.status = like.status;
            draft.topic = like.topic;
            draft.tags = like.tags;
            addRow(draft, one.kind == PastedKind::Identifier || one.kind == PastedKind::Page);
        }
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(withKind(new PlainLabel(tr("%n papers were pasted", nullptr, static_cast<int>(m_rows.size())), this), "title"));
    layout->addWidget(m_state);
    m_state->setWordWrap(true);
    layout->addWidget(m_tree, 1);
    withKind(m_buttons->button(QDialogButtonBox::Ok), "primary");
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PasteDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PasteDialog::reject);
    connect(m_tree, &QTreeWidget::itemChanged, this, &PasteDialog::showState);
    lookUp();
    lookForTwins();
    showState();
    m_tree->setFocus();
}

void PasteDialog::makeTree()
{
    m_tree->setHeaderLabels({tr("Paper"), tr("Authors"), tr("Venue"), tr("In the library")});
    m_tree->setAccessibleName(tr("Pasted papers"));
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->header()->resizeSection(Title, 320);
    m_tree->header()->resizeSection(Authors, 160);
    m_tree->header()->resizeSection(Venue, 110);
}

void PasteDialog::addRow(const PaperDraft &draft, bool isAsked)
{
    auto *item = new QTreeWidgetItem(m_tree);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Title, Qt::Checked);
    m_rows.append({draft, isAsked, item});
    showRow(m_rows.last());
}

void PasteDialog::showRow(const Row &row)
{
    row.item->setText(Title, shown(row.draft.title));
    row.item->setText(Authors, shown(row.draft.authors.join(u", "_s)));
    row.item->setText(Venue, shown(row.draft.venue));
}

// A row is known to the look-ups by its place, counted from 1.
void PasteDialog::lookUp()
{
    connect(&m_lookups, &Lookups::told, this,
            [this](PaperId row, const network::LookupResult &result) { take(static_cast<qsizetype>(row.value) - 1, result); });
    QList<LookupTarget> targets;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const PaperDraft &draft = m_rows.at(i).draft;
        const Paper asPaper{.title = draft.title, .authors = draft.authors, .links = draft.links, .ids = draft.ids};
        if (m_rows.at(i).isAsked)
            targets.append({PaperId{i + 1}, metadataOf(asPaper), draft.links.isEmpty() ? QString() : draft.links.first().url});
    }
    m_lookups.start(targets);
}

void PasteDialog::take(qsizetype at, const network::LookupResult &result)
{
    Row &row = m_rows[at];
    row.isAsked = false;
    if (result.found)
        completeDraft(row.draft, draftOf(result.paper));
    showRow(row);
    showState();
}

void PasteDialog::lookForTwins()
{
    QList<PaperDraft> drafts;
    for (const Row &row : std::as_const(m_rows))
        drafts.append(row.draft);
    m_worker.start([this, drafts, file = m_library.file()](const Progress &progress) -> Worker::Tell {
        return [this, twins = duplicatesOfElsewhere(file, drafts, progress)] {
            if (twins)
                markTwins(*twins);
        };
    });
}

void PasteDialog::markTwins(const QList<QList<Duplicate>> &twins)
{
    for (qsizetype i = 0; i < twins.size(); ++i) {
        if (twins.at(i).isEmpty())
            continue;
        const Duplicate twin = twins.at(i).first();
        const auto card = m_library.read().cardsOf({twin.paper});
        m_rows.at(i).item->setText(Known, card && !card->isEmpty() ? shown(card->first().title) : QString());
        if (twin.likeness <= Likeness::SameAddress)
            m_rows.at(i).item->setCheckState(Title, Qt::Unchecked);
    }
}

void PasteDialog::showState()
{
    const auto ticked = std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return isTicked(row.item); });
    QPushButton *add = m_buttons->button(QDialogButtonBox::Ok);
    add->setText(tr("Add %n papers", nullptr, static_cast<int>(ticked)));
    add->setEnabled(ticked > 0);
    QStringList sentences;
    if (m_lookups.isBusy())
        sentences.append(tr("The catalogues are being asked; you need not wait."));
    if (m_leftOut > 0)
        sentences.append(tr("%n lines say nothing of a paper and are left out.", nullptr, m_leftOut));
    if (sentences.isEmpty())
        sentences.append(tr("What is ticked is added, to be undone in one step."));
    m_state->setText(sentences.join(u' '));
}

void PasteDialog::accept()
{
    QList<PaperDraft> drafts;
    QList<bool> unanswered;
    for (const Row &row : std::as_const(m_rows)) {
        if (isTicked(row.item)) {
            drafts.append(row.draft);
            unanswered.append(row.isAsked);
        }
    }
    const Result<QList<PaperId>> papers = m_library.addPapers(drafts);
    if (!papers) {
        withKind(m_state, "error")->setText(papers.error().message);
        return;
    }
    QList<PaperId> open;
    for (qsizetype i = 0; i < papers->size(); ++i) {
        if (unanswered.at(i))
            open.append(papers->at(i));
    }
    m_lookups.cancel();
    Q_EMIT added(*papers, open);
    QDialog::accept();
}

} // namespace cabinet::gui
