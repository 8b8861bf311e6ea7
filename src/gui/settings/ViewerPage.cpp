// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ViewerPage.h"

#include "gui/settings/PageLayout.h"
#include "gui/settings/Settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

// A PDF of one page, in letters small enough to be read here.
constexpr auto testPage = R"(%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 65>>
stream
BT /F 20 Tf 60 150 Td (Paper Cabinet opens PDFs like this.) Tj ET
endstreamendobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
xref
0 6
0000000000 65535 f 
0000000009 00000 n 
0000000052 00000 n 
0000000101 00000 n 
0000000210 00000 n 
0000000321 00000 n 
trailer<</Size 6/Root 1 0 R>>
startxref
382
%%EOF
)";

// Why this cannot be the program; empty: it can.
QString faultOf(const QString &program)
{
    const QFileInfo file(program);
    if (program.isEmpty())
        return ViewerPage::tr("Choose the program that shall open PDFs.");
    if (!file.isAbsolute())
        return ViewerPage::tr("Give the whole path of the program, such as /usr/bin/okular.");
    if (!file.isFile())
        return ViewerPage::tr("There is no such file. The system's viewer is used until a program is chosen.");
    if (!file.isExecutable())
        return ViewerPage::tr("This file is not a program that can be started. Choose another one.");
    return {};
}

} // namespace

ViewerPage::ViewerPage(Settings &settings, const Open &open, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_open(open)
    , m_system(new QRadioButton(tr("The &system's PDF viewer"), this))
    , m_own(new QRadioButton(tr("A &program of my choice"), this))
    , m_program(new QLineEdit(this))
    , m_choose(new QPushButton(tr("&Choose…"), this))
{
    PageLayout layout(this, title(), tr("A double-click on a card opens its PDF with this."));
    layout.addSection(tr("Viewer"));
    layout.addWidget(m_system);
    layout.addWidget(m_own);
    m_program->setObjectName(u"pdfProgram"_s);
    m_program->setPlaceholderText(u"/usr/bin/okular"_s);
    m_program->setAccessibleName(tr("Path of the program"));
    layout.addWidget(inRow({m_program, m_choose}, this));
    layout.addHint(tr("The program is started with the file's path and nothing else; no shell takes part."));
    m_message = layout.addMessage();
    auto *test = new QPushButton(tr("Open a &test page"), this);
    test->setObjectName(u"testViewer"_s);
    layout.addWidget(inRow({test}, this));
    layout.finish();
    const QString program = settings.network().pdfProgram;
    m_program->setText(QDir::toNativeSeparators(program));
    (program.isEmpty() ? m_system : m_own)->setChecked(true);
    m_program->setEnabled(m_own->isChecked());
    connect(m_own, &QRadioButton::toggled, this, &ViewerPage::take);
    connect(m_program, &QLineEdit::textChanged, this, &ViewerPage::take);
    connect(m_choose, &QPushButton::clicked, this, &ViewerPage::choose);
    connect(test, &QPushButton::clicked, this, &ViewerPage::test);
}

void ViewerPage::choose()
{
    auto *dialog = new QFileDialog(this, tr("The program that opens PDFs"), u"/usr/bin"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_own->setChecked(true);
        m_program->setText(QDir::toNativeSeparators(file));
    });
    dialog->open();
}

void ViewerPage::take()
{
    const QString program = QDir::fromNativeSeparators(m_program->text().trimmed());
    m_program->setEnabled(m_own->isChecked());
    const QString fault = m_own->isChecked() ? faultOf(program) : QString();
    setMessage(*m_message, fault);
    const QString wanted = m_own->isChecked() && fault.isEmpty() ? program : QString();
    m_settings.change([&wanted](network::NetworkSettings &settings) { settings.pdfProgram = wanted; });
}

void ViewerPage::test()
{
    QFile page(m_folder.filePath(u"Paper Cabinet.pdf"_s));
    const bool written = page.exists() || (page.open(QIODevice::WriteOnly) && page.write(testPage) > 0);
    page.close();
    if (!written)
        return setMessage(*m_message, tr("No test page could be written to %1.").arg(QDir::toNativeSeparators(m_folder.path())));
    if (!m_open(QUrl::fromLocalFile(page.fileName())))
        return setMessage(*m_message, tr("No program could be started for a PDF. Choose one above, or install a PDF viewer."));
    take();
}

} // namespace cabinet::gui
