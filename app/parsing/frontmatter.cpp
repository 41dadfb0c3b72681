#include "frontmatter.h"

#include <yaml-cpp/yaml.h>

#include <optional>

namespace Masthead {

namespace {

constexpr int maximumValues = 1000;

QStringList scalars(const YAML::Node &node)
{
    QStringList result;
    if (node.IsScalar()) {
        result.append(QString::fromStdString(node.Scalar()));
    } else if (node.IsSequence()) {
        for (const YAML::Node &item : node) {
            if (item.IsScalar())
                result.append(QString::fromStdString(item.Scalar()));
            if (result.size() >= maximumValues)
                break;
        }
    }
    return result;
}

std::optional<FrontMatter> readYaml(const QString &text)
{
    try {
        const YAML::Node root = YAML::Load(text.toStdString());
        if (!root.IsMap())
            return std::nullopt;
        FrontMatter result;
        for (const auto &pair : root) {
            if (!pair.first.IsScalar() || result.values.size() >= maximumValues)
                continue;
            const QString key = QString::fromStdString(pair.first.Scalar()).toLower();
            if (!result.values.contains(key))
                result.values.insert(key, scalars(pair.second));
        }
        return result;
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

bool isKeyCharacter(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('-'); }

/// The length of `key` in a line `key: value`; 0 where the line is none.
qsizetype keyLength(const QString &line)
{
    qsizetype length = 0;
    while (length < line.size() && isKeyCharacter(line.at(length)))
        ++length;
    if (length == 0 || length >= line.size() || line.at(length) != QLatin1Char(':'))
        return 0;
    return length + 1 == line.size() || line.at(length + 1).isSpace() ? length : 0;
}

/// Takes one pair of quotes off, as YAML does: '' within single quotes is one.
QString unquoted(const QString &raw)
{
    const QString value = raw.trimmed();
    if (value.size() < 2 || value.front() != value.back())
        return value;
    QString inner = value.mid(1, value.size() - 2);
    if (value.front() == QLatin1Char('\''))
        return inner.replace(QLatin1String("''"), QLatin1String("'"));
    if (value.front() == QLatin1Char('"'))
        return inner.replace(QLatin1String("\\\""), QLatin1String("\""));
    return value;
}

class LineReader {
public:
    FrontMatter read(const QString &text)
    {
        m_result.strict = false;
        const QStringList lines = text.split(QLatin1Char('\n'));
        for (const QString &line : lines)
            take(line);
        finish();
        return m_result;
    }

private:
    void take(const QString &line)
    {
        if (const qsizetype length = keyLength(line)) {
            finish();
            m_key = line.left(length).toLower();
            m_text = line.mid(length + 1).trimmed();
            return;
        }
        const QString trimmed = line.trimmed();
        if (m_text.isEmpty() && (trimmed.startsWith(QLatin1String("- ")) || trimmed == QLatin1String("-"))) {
            if (m_items.size() < maximumValues)
                m_items.append(unquoted(trimmed.mid(1)));
        } else if (!trimmed.isEmpty() && !trimmed.startsWith(QLatin1Char('#'))) {
            m_text += (m_text.isEmpty() ? QString() : QStringLiteral(" ")) + trimmed;
        }
    }

    void finish()
    {
        if (!m_key.isEmpty() && !m_result.values.contains(m_key) && m_result.values.size() < maximumValues) {
            if (m_items.isEmpty() && !m_text.isEmpty())
                m_items.append(unquoted(m_text));
            m_result.values.insert(m_key, m_items);
        }
        m_key.clear();
        m_text.clear();
        m_items.clear();
    }

    FrontMatter m_result;
    QString m_key;
    QString m_text;
    QStringList m_items;
};

}

FrontMatter readFrontMatter(const QString &text)
{
    if (std::optional<FrontMatter> strict = readYaml(text))
        return *strict;
    return LineReader().read(text);
}

}
