// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/RenameTopicDialog.h"

#include "gui/notice/Notifier.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "library/Library.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cabinet::gui {

RenameTopicDialog::RenameTopicDialog(Library &library, Notifier &notifier, const TopicPath &topic, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_topic(topic)
    , m_name(new QLineEdit(topic.value(topic.size() - 1), this))
    , m_hint(withKind(new PlainLabel(this), "faint"))
{
    setWindowTitle(tr("Rename topic"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(withKind(new PlainLabel(tr("Rename “%1” to").arg(topicText(topic)), this), "title"));
    m_name->setAccessibleName(tr("New name"));
    m_name->selectAll();
    layout->addWidget(m_name);
    m_hint->setWordWrap(true);
    m_hint->setMinimumWidth(360);
    layout->addWidget(m_hint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_rename = withKind(buttons->button(QDialogButtonBox::Ok), "primary");
    connect(buttons, &QDialogButtonBox::accepted, this, &RenameTopicDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RenameTopicDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &RenameTopicDialog::tell);
    layout->addWidget(buttons);
    if (const auto topics = library.read().topicTree()) {
        for (const Topic &known : *topics)
            m_known.append(known.path);
    }
    tell();
    m_name->setFocus();
}

TopicPath RenameTopicDialog::wanted() const
{
    TopicPath path = m_topic;
    if (!path.isEmpty())
        path.last() = m_name->text().simplified();
    return path;
}

void RenameTopicDialog::tell()
{
    const TopicPath path = wanted();
    const bool merges = path != m_topic && m_known.contains(path);
    m_rename->setText(merges ? tr("Make them one") : tr("Rename"));
    m_rename->setEnabled(!path.isEmpty() && !path.last().isEmpty());
    m_hint->setText(merges ? tr("“%1” is there already: the papers of both will stand under it.").arg(topicText(path))
                           : tr("The heading changes in linked files, too."));
}

void RenameTopicDialog::accept()
{
    const TopicPath path = wanted();
    if (const Library::Changed changed = m_library.renameTopic(m_topic, path.value(path.size() - 1)); !changed)
        return m_notifier.fail(changed.error());
    Q_EMIT renamed(m_topic, path);
    QDialog::accept();
}

} // namespace cabinet::gui
