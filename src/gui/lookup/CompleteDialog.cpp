// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lookup/CompleteDialog.h"

#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace cabinet::gui {

namespace {

constexpr int fieldRole = Qt::UserRole;
constexpr int paperRole = Qt::UserRole + 1;
constexpr qsizetype longestShown = 300;

QString fieldName(CompletedField field)
{
    switch (field) {
    case CompletedField::Title:
        return CompleteDialog::tr("Title");
    case CompletedField::Authors:
        return CompleteDialog::tr("Authors");
    case CompletedField::Venue:
        return CompleteDialog::tr("Venue");
    case CompletedField::Abstract:
        return CompleteDialog::tr("Abstract");
    case CompletedField::Identifiers:
        return CompleteDialog::tr("Identifiers");
    case CompletedField::WebLinks:
        return CompleteDialog::tr("Links");
    }
    return {};
}

QString shown(const QString &text)
{
    return text.simplified().left(longestShown);
}

} // namespace

CompleteDialog::CompleteDialog(Library &library, network::Downloader &downloader, const QList<Paper> &papers, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_lookups(downloader)
    , m_tree(new QTreeWidget(this))
    , m_state(withKind(new PlainLabel(this), "soft"))
    , m_bar(new QProgressBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Complete cards"));
    setMinimumSize(760, 460);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(withKind(new PlainLabel(tr("What the catalogues say"), this), "title"));
    layout->addWidget(m_state);
    m_state->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Papers looked up"));
    layout->addWidget(m_bar);
    makeTree();
    layout->addWidget(m_tree, 1);
    withKind(m_buttons->button(QDialogButtonBox::Ok), "primary")->setText(tr("Apply what is ticked"));
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CompleteDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &CompleteDialog::reject);
    connect(m_tree, &QTreeWidget::itemChanged, this, &CompleteDialog::updateButtons);
    connect(&m_lookups, &Lookups::asking, this,
            [this](const QString &catalogue) { m_state->setText(tr("Asking %1…").arg(catalogue)); });
    connect(&m_lookups, &Lookups::told, this, &CompleteDialog::take);
    QList<LookupTarget> targets;
    for (const Paper &paper : papers) {
        m_papers.insert(paper.id, paper);
        targets.append({paper.id, metadataOf(paper), paper.links.isEmpty() ? QString() : paper.links.first().url});
    }
    m_lookups.start(targets);
    showProgress();
    updateButtons();
}

void CompleteDialog::makeTree()
{
    m_tree->setColumnCount(3);
    m_tree->setHeaderLabels({tr("Field"), tr("The card says"), tr("Found")});
    m_tree->setAccessibleName(tr("Proposed changes"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(false);
    m_tree->setRootIsDecorated(false);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, 190);
    m_tree->header()->resizeSection(1, 240);
}

void CompleteDialog::showProgress()
{
    m_bar->setRange(0, m_lookups.total());
    m_bar->setValue(m_lookups.done());
    m_bar->setVisible(m_lookups.isBusy());
    if (m_lookups.isBusy())
        return;
    if (m_found.isEmpty())
        m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
    m_state->setText(m_found.isEmpty()
                         ? tr("Nothing was found.")
                         : tr("What fills an empty field is ticked. What you wrote is replaced only if you tick it."));
}

void CompleteDialog::take(PaperId paper, const network::LookupResult &result)
{
    const Paper card = m_papers.value(paper);
    auto *item = new QTreeWidgetItem(m_tree, {card.title});
    item->setFirstColumnSpanned(true);
    QFont bold = m_tree->font();
    bold.setWeight(QFont::DemiBold);
    item->setFont(0, bold);
    item->setExpanded(true);
    if (result.found) {
        m_found.insert(paper, result.paper);
        addFields(item, proposeCompletion(card, result.paper));
    } else {
        auto *why = new QTreeWidgetItem(item, {result.error.message});
        why->setFirstColumnSpanned(true);
        why->setFlags(Qt::ItemIsEnabled);
    }
    showProgress();
    updateButtons();
}

void CompleteDialog::addFields(QTreeWidgetItem *card, const CompletionProposal &proposal)
{
    for (const FieldProposal &field : proposal.fields) {
        auto *row = new QTreeWidgetItem(card, {fieldName(field.field), shown(field.present), shown(field.proposed)});
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(0, field.fills ? Qt::Checked : Qt::Unchecked);
        row->setData(0, fieldRole, static_cast<int>(field.field));
        row->setData(0, paperRole, QVariant::fromValue(proposal.paper));
    }
    if (proposal.fields.isEmpty()) {
        auto *row = new QTreeWidgetItem(card, {tr("The card says all of it already.")});
        row->setFirstColumnSpanned(true);
        row->setFlags(Qt::ItemIsEnabled);
    }
}

QList<PaperCompletion> CompleteDialog::chosen() const
{
    QHash<PaperId, QList<CompletedField>> fields;
    for (int card = 0; card < m_tree->topLevelItemCount(); ++card) {
        const QTreeWidgetItem *item = m_tree->topLevelItem(card);
        for (int row = 0; row < item->childCount(); ++row) {
            const QTreeWidgetItem *field = item->child(row);
            if (field->data(0, paperRole).isValid() && field->checkState(0) == Qt::Checked)
                fields[field->data(0, paperRole).value<PaperId>()].append(CompletedField(field->data(0, fieldRole).toInt()));
        }
    }
    QList<PaperCompletion> completions;
    for (auto card = fields.cbegin(); card != fields.cend(); ++card)
        completions.append({card.key(), editFor(m_papers.value(card.key()), m_found.value(card.key()), card.value())});
    return completions;
}

void CompleteDialog::updateButtons()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!chosen().isEmpty());
}

void CompleteDialog::accept()
{
    const Library::Changed done = m_library.completePapers(chosen());
    if (done) {
        QDialog::accept();
        return;
    }
    m_state->setText(done.error().message);
    withKind(m_state, "error");
}

} // namespace cabinet::gui
