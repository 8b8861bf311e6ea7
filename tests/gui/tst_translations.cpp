// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/KeysDialog.h"
#include "gui/widgets/Chip.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms; // one, or one for each plural form
    bool plural = false;
    bool finished = true;
};

QStringList readForms(QXmlStreamReader &xml)
{
    QStringList forms;
    QString text;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            forms += xml.readElementText();
            break;
        case QXmlStreamReader::Characters:
            text += xml.text();
            break;
        case QXmlStreamReader::EndElement:
            return forms.isEmpty() ? QStringList{text} : forms;
        default:
            break;
        }
    }
    return forms;
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{.context = context, .plural = xml.attributes().value(u"numerus"_s) == u"yes"_s};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s) {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            message.finished = !xml.attributes().hasAttribute(u"type"_s);
            message.forms = readForms(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

// Empty when the file cannot be read.
QList<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(CABINET_SOURCE_DIR "/translations/papercabinet_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (xml.name() == u"message"_s)
            messages += readMessage(xml, context);
    }
    return xml.hasError() ? QList<Message>() : messages;
}

// "%1", "%L2", "%n": sorted, for a language may put them in another order.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?[0-9]{1,2}|%L?n"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression pattern(u"&[A-Za-z0-9]"_s);
    return text.contains(pattern);
}

QString named(const Message &message)
{
    return message.context + u": "_s + message.source;
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyText_isTranslated_data() { languages(); }
    void everyText_isTranslated()
    {
        QFETCH(QString, language);
        const QList<Message> messages = messagesOf(language);
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            QVERIFY2(message.finished, qPrintable(named(message)));
            QVERIFY2(!message.forms.isEmpty(), qPrintable(named(message)));
            for (const QString &form : message.forms)
                QVERIFY2(!form.trimmed().isEmpty(), qPrintable(named(message)));
        }
    }

    void everyTranslation_keepsThePlaceholders_data() { languages(); }
    void everyTranslation_keepsThePlaceholders()
    {
        QFETCH(QString, language);
        for (const Message &message : messagesOf(language)) {
            for (const QString &form : message.forms)
                QVERIFY2(placeholders(form) == placeholders(message.source), qPrintable(named(message) + u" → "_s + form));
        }
    }

    void everyTranslation_keepsTheMnemonic_data() { languages(); }
    void everyTranslation_keepsTheMnemonic()
    {
        QFETCH(QString, language);
        for (const Message &message : messagesOf(language)) {
            for (const QString &form : message.forms)
                QVERIFY2(hasMnemonic(form) == hasMnemonic(message.source), qPrintable(named(message) + u" → "_s + form));
        }
    }

    void english_hasBothFormsOfEveryPlural()
    {
        const QList<Message> english = messagesOf(u"en"_s);
        const QList<Message> chinese = messagesOf(u"zh_CN"_s);
        for (const Message &message : chinese) {
            if (!message.plural)
                continue;
            const auto same = std::find_if(english.begin(), english.end(), [&message](const Message &other) {
                return other.context == message.context && other.source == message.source;
            });
            QVERIFY2(same != english.end(), qPrintable(named(message)));
            QCOMPARE(same->forms.size(), 2);
            QVERIFY2(!same->forms.join(u' ').contains(u"(s)"_s), qPrintable(named(message)));
        }
    }

    void keysPage_showsChineseNamesWithoutMnemonics()
    {
        QAction action(u"导入清单(&I)…"_s);
        action.setShortcut(Qt::CTRL | Qt::Key_I);
        const cabinet::gui::KeysDialog dialog({{u"文件(&F)"_s, {&action}, {}}});
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts += label->text();
        QVERIFY2(texts.contains(u"文件"_s) && texts.contains(u"导入清单"_s), qPrintable(texts.join(u", "_s)));
    }

    // Chinese letters come from another font and may be a part of a pixel wide.
    void chipOfItsOwnWidth_showsTheWholeText()
    {
        for (const QString &text : {u"+ 标签"_s, u"发表处：OSDI'20"_s, u"没有 PDF"_s, u"全部标签"_s}) {
            for (int pixels = 10; pixels <= 20; ++pixels) {
                cabinet::gui::Chip chip(text);
                QFont font = chip.font();
                font.setPixelSize(pixels);
                chip.setFont(font);
                const QSize hint = chip.sizeHint();
                const QRect inner(8, 4, hint.width() - 16, hint.height() - 8);
                chip.resize(hint);
                const QImage own = chip.grab(inner).toImage();
                chip.resize(hint + QSize(40, 0));
                QVERIFY2(chip.grab(inner).toImage() == own, qPrintable(text + u' ' + QString::number(pixels)));
            }
        }
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English plurals") << u"en"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s;
    }
};

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
