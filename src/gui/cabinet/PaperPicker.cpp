// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cabinet/PaperPicker.h"

#include "gui/theme/Icons.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/StatusText.h"
#include "library/Library.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int mostShown = 30;

} // namespace

PaperPicker::PaperPicker(const Library &library, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Link a paper"));
    setMinimumSize(520, 420);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    m_search->setPlaceholderText(tr("Type a part of the title, an author or a venue"));
    m_search->setAccessibleName(tr("Search papers"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    layout->addWidget(m_search);
    m_list->setAccessibleName(tr("Papers found"));
    m_list->setUniformItemSizes(true);
    layout->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_link = withKind(buttons->button(QDialogButtonBox::Ok), "primary");
    m_link->setText(tr("Link"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PaperPicker::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PaperPicker::reject);
    connect(m_list, &QListWidget::itemActivated, this, &PaperPicker::accept);
    connect(m_search, &QLineEdit::textChanged, this, &PaperPicker::search);
    search({});
}

void PaperPicker::accept()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    Q_EMIT picked(PaperId{item->data(Qt::UserRole).toLongLong()});
    QDialog::accept();
}

// Up and down move in the list while the typing goes on.
bool PaperPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void PaperPicker::search(const QString &text)
{
    m_list->clear();
    if (const Result<QList<PaperCard>> cards = m_library.read().suggestPapers(text, mostShown)) {
        for (const PaperCard &card : *cards) {
            const QString line = card.venue.isEmpty() ? card.title : u"%1  ·  %2"_s.arg(card.title, card.venue);
            auto *item = new QListWidgetItem(statusDot(card.status), line, m_list);
            item->setData(Qt::UserRole, card.id.value);
            item->setToolTip(card.title.toHtmlEscaped());
        }
    }
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    m_link->setEnabled(m_list->count() > 0);
}

} // namespace cabinet::gui
