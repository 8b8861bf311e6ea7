// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/TopicDialog.h"

#include "gui/notice/Notifier.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "library/Library.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace cabinet::gui {

TopicDialog::TopicDialog(Library &library, Notifier &notifier, const QList<PaperId> &papers, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_papers(papers)
    , m_topic(new QLineEdit(this))
{
    setWindowTitle(tr("Topic"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(withKind(new PlainLabel(tr("Put %n card(s) under", nullptr, int(papers.size())), this), "title"));
    m_topic->setPlaceholderText(tr("Topic › subtopic; empty for none"));
    m_topic->setAccessibleName(tr("Topic"));
    layout->addWidget(m_topic);
    auto *list = new QListWidget(this);
    list->setAccessibleName(tr("Known topics"));
    if (const auto topics = library.read().topics()) {
        for (const Topic &topic : *topics)
            list->addItem(topicText(topic.path));
    }
    connect(list, &QListWidget::currentTextChanged, m_topic, &QLineEdit::setText);
    connect(list, &QListWidget::itemActivated, this, &TopicDialog::accept);
    layout->addWidget(list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    withKind(buttons->button(QDialogButtonBox::Ok), "primary")->setText(tr("Set topic"));
    connect(buttons, &QDialogButtonBox::accepted, this, &TopicDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TopicDialog::reject);
    layout->addWidget(buttons);
    m_topic->setFocus();
}

void TopicDialog::accept()
{
    if (const Library::Changed changed = m_library.setTopic(m_papers, topicFromText(m_topic->text())); !changed)
        return m_notifier.fail(changed.error());
    QDialog::accept();
}

} // namespace cabinet::gui
