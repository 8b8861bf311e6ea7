// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/ManyPapers.h"

#include "gui/notice/Notifier.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/StatusText.h"
#include "library/Library.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

ManyPapers::ManyPapers(Library &library, Notifier &notifier, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_title(withKind(new PlainLabel(this), "title"))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(sectionHeading(tr("Move to"), this));
    for (const Status status : allStatuses) {
        auto *button = new QPushButton(statusDot(status), statusName(status), this);
        button->setAccessibleName(tr("Move to %1").arg(statusName(status)));
        connect(button, &QPushButton::clicked, this, [this, status] { moveTo(status); });
        layout->addWidget(button);
    }
    layout->addWidget(sectionHeading(tr("Change"), this));
    auto *tags = new QPushButton(icon(u"tag"_s, &Theme::soft), tr("Tags…"), this);
    connect(tags, &QPushButton::clicked, this, [this] { Q_EMIT tagsRequested(m_papers); });
    layout->addWidget(tags);
    auto *topic = new QPushButton(icon(u"topic"_s, &Theme::soft), tr("Topic…"), this);
    connect(topic, &QPushButton::clicked, this, [this] { Q_EMIT topicRequested(m_papers); });
    layout->addWidget(topic);
    auto *removal = withKind(new QPushButton(icon(u"trash"_s, &Theme::danger), tr("Delete"), this), "danger");
    connect(removal, &QPushButton::clicked, this, &ManyPapers::remove);
    layout->addWidget(removal);
    layout->addStretch(1);
}

void ManyPapers::setPapers(const QList<PaperId> &papers)
{
    m_papers = papers;
    m_title->setText(tr("%n card(s) selected", nullptr, int(papers.size())));
}

void ManyPapers::moveTo(Status status)
{
    if (const Library::Changed moved = m_library.movePapers(m_papers, status, {}); !moved)
        m_notifier.fail(moved.error());
}

void ManyPapers::remove()
{
    if (const Library::Changed removed = m_library.removePapers(m_papers); !removed)
        m_notifier.fail(removed.error());
}

} // namespace cabinet::gui
