// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/TagPicker.h"

#include "gui/models/TagModel.h"
#include "gui/notice/Notifier.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "library/Library.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace cabinet::gui {

TagPicker::TagPicker(Library &library, Notifier &notifier, const QList<PaperId> &papers, const QList<IdeaId> &ideas,
                     QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_papers(papers)
    , m_ideas(ideas)
    , m_model(new TagModel(library, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_typed(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setWindowTitle(tr("Tags"));
    setMinimumSize(360, 440);
    readTags();
    m_model->setChecks(m_before);
    m_found->setSourceModel(m_model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    const int count = int(papers.size() + ideas.size());
    const QString title = ideas.isEmpty() ? tr("Tags of %n card(s)", nullptr, count) : tr("Tags of %n idea(s)", nullptr, count);
    layout->addWidget(withKind(new PlainLabel(title, this), "title"));
    m_typed->setPlaceholderText(tr("Find a tag, or type a new one and press Return"));
    m_typed->setAccessibleName(tr("Find or make a tag"));
    m_typed->installEventFilter(this);
    layout->addWidget(m_typed);
    m_list->setModel(m_found);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Known tags"));
    layout->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    withKind(buttons->button(QDialogButtonBox::Ok), "primary")->setText(tr("Set tags"));
    buttons->button(QDialogButtonBox::Ok)->setAutoDefault(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &TagPicker::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TagPicker::reject);
    connect(m_typed, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    m_typed->setFocus();
}

void TagPicker::readTags()
{
    QHash<QString, int> uses;
    for (const PaperId id : std::as_const(m_papers)) {
        if (const auto paper = m_library.read().paper(id); paper.ok() && paper->has_value()) {
            for (const QString &tag : (*paper)->tags)
                ++uses[tag];
        }
    }
    for (const IdeaId id : std::as_const(m_ideas)) {
        if (const auto idea = m_library.read().idea(id); idea.ok() && idea->has_value()) {
            for (const QString &tag : (*idea)->tags)
                ++uses[tag];
        }
    }
    const qsizetype all = m_papers.size() + m_ideas.size();
    for (auto it = uses.cbegin(); it != uses.cend(); ++it)
        m_before.insert(it.key(), it.value() == all ? Qt::Checked : Qt::PartiallyChecked);
}

void TagPicker::accept()
{
    if (!m_typed->text().trimmed().isEmpty())
        return takeTyped();
    QStringList add = m_model->withState(Qt::Checked);
    QStringList remove;
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
        if (it.value() == Qt::Checked)
            add.removeAll(it.key());
        if (m_model->withState(Qt::Unchecked).contains(it.key(), Qt::CaseInsensitive))
            remove.append(it.key());
    }
    if (!add.isEmpty() || !remove.isEmpty()) {
        if (const Library::Changed changed = m_library.changeTags(m_papers, m_ideas, add, remove); !changed)
            return m_notifier.fail(changed.error());
    }
    QDialog::accept();
}

bool TagPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_typed || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Down && m_found->rowCount() > 0) {
        m_list->setFocus();
        m_list->setCurrentIndex(m_found->index(0, 0));
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        accept();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

// The only tag found, or a new one by that name, is ticked and the field is free for the next.
void TagPicker::takeTyped()
{
    const QString typed = tagName(m_typed->text());
    if (typed.isEmpty())
        return m_typed->clear();
    const bool unique = m_found->rowCount() == 1;
    m_model->addChecked(unique ? m_found->index(0, 0).data().toString() : typed);
    m_typed->clear();
}

} // namespace cabinet::gui
