// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/LinkRows.h"

#include "gui/theme/Icons.h"
#include "gui/widgets/Kind.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QToolButton *rowButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = withKind(new QToolButton(parent), "quiet");
    button->setIcon(icon(iconName, &Theme::soft));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

LinkRows::LinkRows(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_grid->setHorizontalSpacing(2);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    layout->addLayout(m_grid);
    auto *add = withKind(new QPushButton(tr("Add a link"), this), "quiet");
    add->setIcon(icon(u"add"_s, &Theme::soft));
    connect(add, &QPushButton::clicked, this, &LinkRows::addRow);
    layout->addWidget(add, 0, Qt::AlignLeading);
}

void LinkRows::setStored(const Links &links)
{
    if (links == m_stored && links == typed())
        return;
    m_stored = links;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_rows.clear();
    for (const Link &link : links)
        makeRow(link);
}

void LinkRows::addRow()
{
    makeRow({u"Paper"_s, {}}); // a label is data: the same in every language
    m_rows.last().url->setFocus();
}

void LinkRows::commit()
{
    const Links links = typed();
    if (links != m_stored)
        Q_EMIT committed(links);
}

// Rows without an address are not links yet.
Links LinkRows::typed() const
{
    Links links;
    for (const Row &row : m_rows) {
        if (!row.url->text().trimmed().isEmpty())
            links.append({row.label->text().simplified(), row.url->text().trimmed()});
    }
    return links;
}

QLineEdit *LinkRows::makeField(const QString &text, const QString &name, const QString &placeholder)
{
    auto *field = withKind(new QLineEdit(text, this), "inplace");
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    field->setCursorPosition(0);
    connect(field, &QLineEdit::editingFinished, this, &LinkRows::commit);
    return field;
}

void LinkRows::makeRow(const Link &link)
{
    const int row = m_grid->rowCount();
    QLineEdit *label = makeField(link.label, tr("Link label"), tr("Label"));
    label->setFixedWidth(64);
    QLineEdit *url = makeField(link.url, tr("Link address of %1").arg(link.label), u"https://"_s);
    url->setToolTip(link.url.toHtmlEscaped());
    auto *open = rowButton(u"open"_s, tr("Open link %1").arg(link.label), this);
    auto *remove = rowButton(u"close"_s, tr("Remove link %1").arg(link.label), this);
    connect(open, &QToolButton::clicked, this, [this, label, url] {
        if (!url->text().trimmed().isEmpty())
            Q_EMIT openRequested({label->text(), url->text().trimmed()});
    });
    connect(remove, &QToolButton::clicked, this, [this, url] {
        const auto at = std::find_if(m_rows.cbegin(), m_rows.cend(), [url](const Row &r) { return r.url == url; });
        removeRow(at - m_rows.cbegin());
    });
    QWidget *const cells[] = {label, url, open, remove};
    for (int column = 0; column < 4; ++column)
        m_grid->addWidget(cells[column], row, column);
    m_rows.append(Row{label, url});
}

void LinkRows::removeRow(qsizetype index)
{
    if (index < 0 || index >= m_rows.size())
        return;
    const bool wasEmpty = m_rows[index].url->text().trimmed().isEmpty();
    m_rows[index].url->clear();
    if (!wasEmpty)
        return commit(); // the library's answer lays the rows anew
    const Links links = typed();
    m_stored.clear();
    setStored(links);
}

} // namespace cabinet::gui
