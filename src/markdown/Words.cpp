// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Words.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

constexpr qsizetype longestLabel = 60;
constexpr qsizetype maxVenue = 80; // bytes; longer text is a sentence that happens to hold a year

const QSet<QString> &linkWords()
{
    static const QSet<QString> words{u"paper"_s,
                                     u"papers"_s,
                                     u"pdf"_s,
                                     u"note"_s,
                                     u"notes"_s,
                                     u"code"_s,
                                     u"codes"_s,
                                     u"link"_s,
                                     u"links"_s,
                                     u"arxiv"_s,
                                     u"html"_s,
                                     u"project"_s,
                                     u"page"_s,
                                     u"website"_s,
                                     u"web"_s,
                                     u"site"_s,
                                     u"url"_s,
                                     u"doi"_s,
                                     u"slides"_s,
                                     u"slide"_s,
                                     u"video"_s,
                                     u"videos"_s,
                                     u"blog"_s,
                                     u"article"_s,
                                     u"github"_s,
                                     u"git"_s,
                                     u"talk"_s,
                                     u"poster"_s,
                                     u"homepage"_s,
                                     u"home"_s,
                                     u"demo"_s,
                                     u"dataset"_s,
                                     u"data"_s,
                                     u"datasets"_s,
                                     u"model"_s,
                                     u"models"_s,
                                     u"bibtex"_s,
                                     u"bib"_s,
                                     u"cite"_s,
                                     u"review"_s,
                                     u"openreview"_s,
                                     u"supp"_s,
                                     u"supplementary"_s,
                                     u"supplement"_s,
                                     u"appendix"_s,
                                     u"abstract"_s,
                                     u"abs"_s,
                                     u"summary"_s,
                                     u"tweet"_s,
                                     u"book"_s,
                                     u"source"_s,
                                     u"official"_s,
                                     u"here"_s,
                                     u"repo"_s,
                                     u"repository"_s,
                                     u"implementation"_s,
                                     u"pytorch"_s,
                                     u"tensorflow"_s,
                                     u"tf"_s,
                                     u"jax"_s,
                                     u"keras"_s,
                                     u"torch"_s,
                                     u"post"_s,
                                     u"docs"_s,
                                     u"doc"_s,
                                     u"proceedings"_s,
                                     u"publisher"_s,
                                     u"acm"_s,
                                     u"ieee"_s,
                                     u"springer"_s,
                                     u"usenix"_s,
                                     u"presentation"_s,
                                     u"tutorial"_s,
                                     u"colab"_s,
                                     u"huggingface"_s,
                                     u"hf"_s,
                                     u"wiki"_s,
                                     u"download"_s,
                                     u"fulltext"_s,
                                     u"preprint"_s,
                                     u"version"_s,
                                     u"论文"_s,
                                     u"代码"_s,
                                     u"笔记"_s,
                                     u"链接"_s,
                                     u"项目"_s,
                                     u"主页"_s,
                                     u"原文"_s,
                                     u"解读"_s,
                                     u"视频"_s,
                                     u"scroll"_s,
                                     u"author"_s,
                                     u"authors"_s,
                                     u"ppt"_s,
                                     u"ps"_s,
                                     u"reading"_s};
    return words;
}

// Those that make a link of two or three words a label.
const QSet<QString> &sureLinkWords()
{
    static const QSet<QString> words{u"paper"_s,      u"pdf"_s,  u"code"_s,    u"github"_s, u"arxiv"_s,         u"slides"_s,
                                     u"link"_s,       u"page"_s, u"website"_s, u"note"_s,   u"notes"_s,         u"repo"_s,
                                     u"repository"_s, u"docs"_s, u"version"_s, u"demo"_s,   u"homepage"_s,      u"project"_s,
                                     u"video"_s,      u"blog"_s, u"dataset"_s, u"exist"_s,  u"implementation"_s};
    return words;
}

// Letters and digits, single spaces for all else; a hyphen holds a word together.
QString stripped(const QString &label)
{
    QString words = label.toCaseFolded();
    for (QChar &c : words) {
        if (!c.isLetterOrNumber() && c != u'-')
            c = u' ';
    }
    return words.simplified();
}

const QRegularExpression &knownVenue()
{
    static const QRegularExpression venue(
        u"^(?:ar ?xiv|bio "
        u"?rxiv|openreview|preprint|corr|neurips|nips|icml|iclr|aaai|ijcai|cvpr|iccv|eccv|wacv|bmvc|acl|emnlp|naacl|eacl"
        "|coling|tacl|conll|sigir|kdd|www|wsdm|cikm|recsys|vldb|pvldb|sigmod|icde|edbt|cidr|osdi|sosp|nsdi|atc|usenix.*|eurosys|"
        "asplos|isca|micro|hpca"
        "|mlsys|sysml|fast|socc|sigcomm|conext|infocom|pldi|popl|oopsla|cgo|icse|fse|ase|ppopp|sc|ics|dac|date|iccad|hotos|"
        "hotnets|hotstorage"
        "|chi|uist|interspeech|icassp|icra|iros|corl|rss|siggraph.*|jmlr|tmlr|tpami|nature|science|pnas|tpds|tkde|aistats|uai|"
        "colt|ndss|ccs"
        "|tnnls|tods|toplas|tocs|iwqos|icdcs|icpp)(?:\\W.*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return venue;
}

// Bytes as Latin-1, so that places in the text are places in the bytes.
QString bytesAsText(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.data(), bytes.size());
}

const QString &yearPattern()
{
    // 2019, '19, ’19 (the quote as its UTF-8 bytes)
    static const QString pattern =
        u"(?:(?:'|`|\u00e2\u0080\u0099|\u00e2\u0080\u0098) ?(?:\\d{4}|\\d{2})(?!\\d)|(?<!\\d)(?:19|20)\\d{2}(?!\\d))"_s;
    return pattern;
}

bool holdsYear(const QString &text)
{
    static const QRegularExpression year(yearPattern());
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) && year.match(text).hasMatch();
}

bool isDate(const QString &text)
{
    static const QRegularExpression date(
        u"\\d{4}[-./]\\d{1,2}|\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return date.match(text).hasMatch();
}

bool isBareYear(const QString &text)
{
    return text.size() == 4 && text.toInt() > 0;
}

// Where "Nature 521" begins in a part before "(2015)"; -1 when it is no name of a venue (people, a sentence).
qsizetype venueNameIn(const QRegularExpressionMatch &part)
{
    static const QRegularExpression name(u"^[^\\w]*(?:in:? )?([A-Z].{1,79}?)\\s*$"_s);
    const QRegularExpressionMatch match = part.hasMatch() ? name.match(part.captured()) : QRegularExpressionMatch();
    const QString words = match.captured(1);
    if (words.isEmpty() || words.count(u' ') > 6 || words.contains(u"et al"_s) || words.contains(u" and "_s))
        return -1;
    return part.capturedStart() + match.capturedStart(1);
}

} // namespace

bool isLinkWord(const QString &label)
{
    if (label.startsWith(u"http://"_s) || label.startsWith(u"https://"_s))
        return true;
    if (label.size() > longestLabel)
        return false;
    const QString words = stripped(label);
    if (words.isEmpty())
        return true;
    const QStringList parts = words.split(u' ');
    if (parts.size() == 1)
        return linkWords().contains(words) || words.toInt() > 0;
    // "NIPS paper", "Code (PyTorch)", but not "Generative Models".
    const bool first = sureLinkWords().contains(parts.first());
    if (first && label.indexOf(u'(') > 0 && label.indexOf(u'(') <= parts.first().size() + 2)
        return true;
    return parts.size() <= 3 && (sureLinkWords().contains(parts.last()) || (first && linkWords().contains(parts.last())) ||
                                 (first && parts.size() == 2 && parts.last().toInt() > 0));
}

bool isTitleWord(const QString &text)
{
    static const QRegularExpression word(u"^(?:papers?|titles?|read|reading|to ?read|todo|论文|标题|题目)\\s*[:：]$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return text.contains(word);
}

Site siteOf(const QString &url)
{
    static const QRegularExpression paper(
        u"\\.pdf(?:$|[?#])|\\.ps(?:\\.gz)?$|arxiv\\.org/(?:abs|pdf|html|ftp)/|doi\\.org/10|openreview\\.net/"
        u"(?:forum|pdf|attachment)|acl(?:anthology|web)\\.(?:org|info)/."
        "|usenix\\.org/(?:conf|sys|legacy|event|publ)|acm\\.org/(?:doi|citation|ft_gateway)|ieee(?:xplore)?\\.[^/]*(?:org|com)/"
        ".|springer[^/]*/(?:chapter|article|content|book|10)"
        "|sciencedirect\\.com/science|(?:neurips|nips)\\.cc/.*paper|mlr\\.press/v|mlsys\\.org/.|thecvf\\.com/"
        ".|semanticscholar\\.org/.|jmlr\\.org/.|nature\\.com/(?:articles|doi)"
        "|science(?:mag)?\\.org/.|pnas\\.org/.|wiley\\.com/.|(?:bio|med)rxiv\\.org/content|researchgate\\.net/p|vldb\\.org/"
        ".|sigops\\.org/.*(?:papers|conf)|ijcai\\.org/.|aaai\\.org/."
        "|isca-speech\\.org/.|hal\\.(?:science|archives|inria)|ssrn\\.com/.|citeseer|plos[^/]*\\.org/.|oup\\.com/"
        ".|oxfordjournals|tandfonline\\.com/.|mdpi\\.com/\\d|frontiersin\\.org/."
        "|eprint\\.iacr\\.org/\\d|research\\.google(?:\\.com)?/pubs/.|ecva\\.net/.|roboticsproceedings\\.org/.|distill\\.pub/\\d|paperswithcode\\.com/paper/|huggingface\\.co/papers/\\d"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(u"^#|^mailto:|github\\.com|gitlab\\.|github\\.io|youtube|youtu\\.be|twitter\\.com|//"
                                          u"x\\.com|huggingface|medium\\.com|linkedin|zhihu|bilibili|reddit|slack|discord"
                                          "|facebook|coursera|wikipedia|weibo|substack|kaggle|colab"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (url.startsWith(u'#'))
        return Site::Other;
    if (url.contains(paper))
        return Site::Paper;
    static const QRegularExpression note(u"^https?://github\\.com/[^/]+/[^/]+/(?:blob|tree)/.+\\.(?:md|ipynb)$"_s);
    if (url.contains(note))
        return Site::Unknown;                                       // what somebody wrote about a paper
    static const QRegularExpression start(u"^https?://[^/]+/?$"_s); // a site, not a page of it
    return url.contains(other) || url.contains(start) ? Site::Other : Site::Unknown;
}

bool isVenue(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.size() > maxVenue)
        return false;
    const QString text = bytesAsText(bytes).trimmed();
    return (holdsYear(text) && !isDate(text)) || knownVenue().match(text).hasMatch();
}

bool isOnlyVenue(QByteArrayView text)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const qsizetype words = QString::fromUtf8(text).simplified().count(u' ') + 1;
    return (words < 2 || (words <= 4 && std::any_of(text.begin(), text.end(), digit))) && isVenue(text);
}

Span findVenue(const QByteArray &bytes, Span range)
{
    const QString text = bytesAsText(QByteArrayView(bytes).sliced(range.begin, range.size()));
    static const QRegularExpression part(u"(?:[^.,;()\\[\\]|*_]|\\.(?!\\s|$)|(?<=Proc|Conf|Symp|Trans|Int|Adv)\\.)+"_s);
    QRegularExpressionMatch before;
    for (auto parts = part.globalMatch(text); parts.hasNext();) {
        const QRegularExpressionMatch match = parts.next();
        const QString words = match.captured().trimmed();
        if (words.isEmpty())
            continue;
        if (words.size() <= maxVenue && words.count(u' ') <= 8 && isVenue(words.toLatin1())) {
            const qsizetype name = isBareYear(words) ? venueNameIn(before) : -1;
            const bool named = name >= 0;
            const qsizetype begin = named ? name : match.capturedStart() + match.captured().indexOf(words);
            qsizetype end = match.capturedStart() + match.captured().indexOf(words) + words.size();
            if (named && text.mid(begin, end - begin).contains(u'(') && end < text.size() && text[end] == u')')
                ++end;
            return {range.begin + begin, range.begin + end};
        }
        before = match;
    }
    return {};
}

} // namespace cabinet::markdown
