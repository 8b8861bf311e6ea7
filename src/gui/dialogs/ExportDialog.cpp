// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/ExportDialog.h"

#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

struct Format
{
    ExportFormat format;
    QString name;
    QString suffix;
};

QList<Format> formats()
{
    return {{ExportFormat::Markdown, ExportDialog::tr("Markdown list"), u"md"_s},
            {ExportFormat::Bibtex, u"BibTeX"_s, u"bib"_s},
            {ExportFormat::Ris, u"RIS"_s, u"ris"_s},
            {ExportFormat::CslJson, u"CSL-JSON"_s, u"json"_s},
            {ExportFormat::Csv, ExportDialog::tr("Table (CSV)"), u"csv"_s},
            {ExportFormat::Json, ExportDialog::tr("Everything about them (JSON)"), u"json"_s}};
}

Format formatOf(ExportFormat wanted)
{
    for (const Format &format : formats()) {
        if (format.format == wanted)
            return format;
    }
    return formats().first();
}

QString escaped(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString everything(const storage::Counts &counts)
{
    return ExportDialog::tr("Everything: %1, %2")
        .arg(ExportDialog::tr("%n paper(s)", nullptr, counts.papers), ExportDialog::tr("%n idea(s)", nullptr, counts.ideas));
}

} // namespace

ExportDialog::ExportDialog(const Choice &choice, QWidget *parent)
    : QDialog(parent)
    , m_format(new QComboBox(this))
{
    setWindowTitle(tr("Export"));
    setMinimumWidth(420);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(withKind(new PlainLabel(tr("What to export"), this), "title"));
    addWhat(everything(choice.all), {}, tr("library"));
    if (choice.filter)
        addWhat(tr("What the filter shows: %n paper(s)", nullptr, choice.filtered), {.filter = choice.filter}, tr("papers"));
    for (const Source &source : choice.sources) {
        const QFileInfo file(source.path);
        addWhat(tr("The list %1, as it was last read").arg(file.fileName()), {.source = source.id}, file.completeBaseName());
    }
    layout->addSpacing(8);
    auto *as = withKind(new PlainLabel(tr("&Format"), this), "soft");
    as->setBuddy(m_format);
    layout->addWidget(as);
    m_format->setObjectName(u"format"_s);
    m_format->setAccessibleName(tr("Format"));
    for (const Format &format : formats())
        m_format->addItem(format.name, int(format.format));
    layout->addWidget(m_format);
    layout->addSpacing(8);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    withKind(buttons->button(QDialogButtonBox::Save), "primary")->setText(tr("&Export…"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    layout->addWidget(buttons);
    m_what.at(choice.filter ? 1 : 0).button->setChecked(true);
    m_what.at(choice.filter ? 1 : 0).button->setFocus();
}

void ExportDialog::addWhat(const QString &text, const ExportOrder &order, const QString &name)
{
    auto *button = new QRadioButton(escaped(text), this);
    button->setAccessibleName(text);
    connect(button, &QRadioButton::toggled, this, &ExportDialog::showFormats);
    static_cast<QVBoxLayout *>(layout())->addWidget(button);
    m_what.append({button, order, name});
}

// A list goes out as the bytes it is made of.
void ExportDialog::showFormats()
{
    const bool isList = checked().order.source.has_value();
    if (isList)
        m_format->setCurrentIndex(m_format->findData(int(ExportFormat::Markdown)));
    m_format->setEnabled(!isList);
}

const ExportDialog::What &ExportDialog::checked() const
{
    const auto found = std::find_if(m_what.begin(), m_what.end(), [](const What &what) { return what.button->isChecked(); });
    return found == m_what.end() ? m_what.first() : *found;
}

void ExportDialog::choose()
{
    ExportOrder order = checked().order;
    order.format = ExportFormat(m_format->currentData().toInt());
    const QString name = checked().name;
    accept();
    Q_EMIT chosen(order, name);
}

QString exportFilter(ExportFormat format)
{
    const Format known = formatOf(format);
    return u"%1 (*.%2)"_s.arg(QString(known.name).remove(u'(').remove(u')'), known.suffix);
}

QString exportSuffix(ExportFormat format)
{
    return formatOf(format).suffix;
}

} // namespace cabinet::gui
