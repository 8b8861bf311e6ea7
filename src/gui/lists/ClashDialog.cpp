// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lists/ClashDialog.h"

#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

using markdown::FieldClash;
using markdown::MergeChoice;
using markdown::MergeField;

constexpr int longestShown = 160; // characters

QString fieldName(MergeField field)
{
    switch (field) {
    case MergeField::Status:
        return ClashDialog::tr("Status");
    case MergeField::Title:
        return ClashDialog::tr("Title");
    case MergeField::Venue:
        return ClashDialog::tr("Venue");
    case MergeField::Authors:
        return ClashDialog::tr("Authors");
    case MergeField::Link:
        return ClashDialog::tr("Link");
    case MergeField::Notes:
        return ClashDialog::tr("Notes");
    case MergeField::Topic:
        return ClashDialog::tr("Topic");
    case MergeField::Removed:
        return ClashDialog::tr("Removed");
    case MergeField::Text:
        break;
    }
    return ClashDialog::tr("Text");
}

// On one line, and "&" is no key of the button.
QString shown(QString text)
{
    text = text.simplified();
    if (text.isEmpty())
        return ClashDialog::tr("(nothing)");
    if (text.size() > longestShown)
        text = text.left(longestShown - 1) + u'…';
    return text.replace(u'&', u"&&"_s);
}

} // namespace

ClashDialog::ClashDialog(Between between, const QString &file, const QList<FieldClash> &clashes, QWidget *parent)
    : QDialog(parent)
    , m_between(between)
{
    const bool merge = between == Between::SidesOfMerge;
    setWindowTitle(tr("Changed on both sides"));
    auto *title = withKind(new PlainLabel(merge ? tr("Both sides of the merge in %1 changed the same").arg(file)
                                                : tr("The same was changed on the board and in %1").arg(file),
                                          this),
                           "title");
    auto *text = withKind(
        new PlainLabel(tr("Choose which shall stay. The other is kept among the file's earlier versions."), this), "soft");
    title->setWordWrap(true);
    text->setWordWrap(true);
    auto *page = new QWidget;
    auto *list = new QVBoxLayout(page);
    list->setContentsMargins(0, 0, 8, 0);
    list->setSpacing(10);
    for (const FieldClash &clash : clashes)
        addClash(page, clash);
    list->addStretch();
    auto *area = withKind(new QScrollArea(this), "bare");
    area->setWidgetResizable(true);
    area->setWidget(page);
    auto *mine = new QPushButton(merge ? tr("All from the &first side") : tr("All from the &board"), this);
    auto *theirs = new QPushButton(merge ? tr("All from the &second side") : tr("All from the &file"), this);
    auto *cancel = new QPushButton(tr("Not now"), this);
    auto *accept = withKind(new QPushButton(tr("&Keep these"), this), "primary");
    accept->setDefault(true);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {mine, theirs})
        buttons->addWidget(button);
    buttons->addStretch();
    for (QPushButton *button : {cancel, accept})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 14);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(area, 1);
    layout->addLayout(buttons);
    connect(mine, &QPushButton::clicked, this, [this] { chooseAll(MergeChoice::Ours); });
    connect(theirs, &QPushButton::clicked, this, [this] { chooseAll(MergeChoice::Theirs); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    resize(640, 420);
}

void ClashDialog::addClash(QWidget *page, const FieldClash &clash)
{
    auto *frame = withKind(new QFrame(page), "panel");
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    const QString name = fieldName(clash.field);
    column->addWidget(withKind(
        new PlainLabel(clash.title.isEmpty() ? name : tr("%1: %2").arg(name, clash.title.simplified()), frame), "strong"));
    column->addWidget(withKind(new PlainLabel(tr("It was: %1").arg(shown(clash.base).replace(u"&&"_s, u"&"_s)), frame), "soft"));
    auto *group = new QButtonGroup(frame);
    const auto add = [&](MergeChoice choice, const QString &text) {
        auto *button = new QRadioButton(text, frame);
        button->setChecked(choice == clash.defaultChoice);
        group->addButton(button, static_cast<int>(choice));
        column->addWidget(button);
    };
    const bool merge = m_between == Between::SidesOfMerge;
    add(MergeChoice::Ours, (merge ? tr("The first side: %1") : tr("From the board: %1")).arg(shown(clash.ours)));
    add(MergeChoice::Theirs, (merge ? tr("The second side: %1") : tr("From the file: %1")).arg(shown(clash.theirs)));
    if (clash.defaultChoice == MergeChoice::Both)
        add(MergeChoice::Both, tr("Both, one after the other"));
    m_groups.append(group);
    qobject_cast<QVBoxLayout *>(page->layout())->addWidget(frame);
}

void ClashDialog::chooseAll(MergeChoice choice)
{
    for (QButtonGroup *group : std::as_const(m_groups)) {
        if (QAbstractButton *button = group->button(static_cast<int>(choice)))
            button->setChecked(true);
    }
}

QList<MergeChoice> ClashDialog::choices() const
{
    QList<MergeChoice> choices;
    for (const QButtonGroup *group : m_groups)
        choices.append(group->checkedId() < 0 ? MergeChoice::Default : static_cast<MergeChoice>(group->checkedId()));
    return choices;
}

} // namespace cabinet::gui
