// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/PageLayout.h"

#include "gui/widgets/PlainLabel.h"

#include <QHBoxLayout>

namespace cabinet::gui {

namespace {

PlainLabel *wrapped(const QString &text, const char *kind, QWidget *parent)
{
    auto *label = withKind(new PlainLabel(text, parent), kind);
    label->setWordWrap(true);
    return label;
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

PageLayout::PageLayout(QWidget *page, const QString &title, const QString &hint)
    : m_page(page)
    , m_rows(new QVBoxLayout(page))
{
    page->setAccessibleName(title);
    m_rows->setContentsMargins(28, 22, 28, 20);
    m_rows->setSpacing(6);
    m_rows->addWidget(withKind(new PlainLabel(title, page), "title"));
    if (!hint.isEmpty())
        addHint(hint);
}

void PageLayout::addSection(const QString &heading)
{
    m_rows->addSpacing(14);
    m_rows->addWidget(sectionHeading(heading, m_page));
}

void PageLayout::addField(const QString &label, QWidget *field, const QString &hint)
{
    addWide(label, field, inRow({field}, m_page), hint);
}

void PageLayout::addWide(const QString &label, QWidget *field, QWidget *row, const QString &hint)
{
    auto *name = new PlainLabel(label, m_page);
    name->setBuddy(field);
    field->setAccessibleName(withoutMnemonic(label));
    m_rows->addSpacing(6);
    m_rows->addWidget(name);
    m_rows->addWidget(row);
    if (hint.isEmpty())
        return;
    field->setAccessibleDescription(hint);
    addHint(hint);
}

void PageLayout::addHint(const QString &hint)
{
    m_rows->addWidget(wrapped(hint, "soft", m_page));
}

QLabel *PageLayout::addMessage()
{
    PlainLabel *label = wrapped({}, "error", m_page);
    label->hide();
    m_rows->addWidget(label);
    return label;
}

QWidget *inRow(const QList<QWidget *> &widgets, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    bool grows = false;
    for (QWidget *widget : widgets) {
        layout->addWidget(widget);
        grows = grows || widget->sizePolicy().expandingDirections().testFlag(Qt::Horizontal);
    }
    if (!grows)
        layout->addStretch(1);
    return row;
}

void setMessage(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace cabinet::gui
