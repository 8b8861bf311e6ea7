// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Generate.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace cabinet::bench {

namespace {

const QStringList &words()
{
    static const QStringList list = u"adaptive analysis attention cloud compiler consensus control data database deep device "
                                    u"diffusion distributed edge efficient "
                                    u"energy fast federated flash graph hardware inference isolation kernel language large "
                                    u"latency learning machine memory model "
                                    u"network neural optimization parallel placement privacy program quantum query replication "
                                    u"runtime sampling scalable scheduling "
                                    u"search secure serving sparse storage stream survey synthesis tensor training transformer "
                                    u"tuning unikernel verification virtual "
                                    u"vision workload 编译器 异构 推理 优化"_s.split(u' ');
    return list;
}

QString title(int number, QRandomGenerator &random)
{
    QStringList parts;
    for (int i = 0; i < 8; ++i)
        parts.append(words()[random.bounded(int(words().size()))]);
    return u"%1 study %2"_s.arg(parts.join(u' ')).arg(number);
}

} // namespace

QByteArray readingList(int papers)
{
    static const QStringList venues{u"OSDI"_s, u"SOSP"_s, u"NSDI"_s, u"EuroSys"_s, u"ASPLOS"_s, u"MLSys"_s, u"VLDB"_s};
    QRandomGenerator random(20260101);
    QString text = u"# Generated list\n"_s;
    for (int i = 0; i < papers; ++i) {
        if (i % 250 == 0)
            text += u"\n## Area %1\n\n### Topic %2\n\n"_s.arg(i / 2500).arg(i / 250);
        const QString venue = u"%1'%2"_s.arg(venues[random.bounded(int(venues.size()))]).arg(10 + random.bounded(16));
        text += u"- [%1] %2[%3]: [[Paper](https://example.org/papers/%4.pdf)] [[Note](https://example.org/notes/%4)]\n"_s
                    .arg(i % 3 == 0 ? u"x"_s : u" "_s, title(i, random), venue)
                    .arg(i);
    }
    return text.toUtf8();
}

QStringList typedSearches()
{
    QStringList typed;
    for (const QString &whole : {u"deep learning"_s, u"compiler"_s, u"scheduling gpu"_s, u"osdi"_s, u"异构推理"_s,
                                 u"verification"_s, u"tensor sparse"_s}) {
        for (int letters = 1; letters <= whole.size(); ++letters)
            typed.append(whole.left(letters));
    }
    return typed;
}

} // namespace cabinet::bench
