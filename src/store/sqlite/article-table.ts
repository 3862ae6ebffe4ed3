import type { DatabaseSync } from "node:sqlite";
import { deflateSync } from "node:zlib";
import type { Article, NewArticle } from "../../article.ts";
import type { IndexedTerms } from "../../candidate.ts";
import type { Instant } from "../../clock.ts";
import { type ArticleRow, articleOf, spansAsJson } from "../article-rows.ts";
import { countTerms } from "../count-terms.ts";
import { publishedColumns } from "../published-columns.ts";
import { query } from "./query.ts";
import { vocabularyWriter } from "./vocabulary.ts";

/** Articles with their keys, terms and originals, kept together. Its callers hold the transaction. */
export function articleTable(connection: DatabaseSync) {
  const byKey = query<{ article: number }>(connection, "SELECT article FROM article_keys WHERE key = ?");
  const byId = query<ArticleRow>(connection, "SELECT * FROM articles WHERE id = ?");
  const insertKey = connection.prepare("INSERT INTO article_keys (key, article) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const insertArticle = connection.prepare(INSERT_ARTICLE);
  const updateArticle = connection.prepare(UPDATE_ARTICLE);
  const insertVersion = connection.prepare(INSERT_VERSION);
  const replaceTerms = connection.prepare("INSERT OR REPLACE INTO article_terms (title, body, rowid) VALUES (?, ?, ?)");
  const deleteOutdatedOriginal = connection.prepare(
    "DELETE FROM originals WHERE article = ? AND (SELECT text FROM articles WHERE id = article) <> ?",
  );
  const insertOriginal = connection.prepare(
    "INSERT OR REPLACE INTO originals (article, format, markup) VALUES (?, ?, ?)",
  );
  const realArticle = query(connection, "SELECT 1 FROM articles WHERE is_sample = 0 LIMIT 1");
  const sample = query(connection, "SELECT 1 FROM articles WHERE is_sample = 1 LIMIT 1");

  const vocabulary = vocabularyWriter(connection);

  const keepOriginal = (id: number, { original }: NewArticle) => {
    if (original) insertOriginal.run(id, original.format, deflateSync(original.markup));
  };

  function addKeys(id: number, keys: readonly string[]): void {
    for (const key of keys) insertKey.run(key, id);
  }

  return {
    addKeys,

    /** The article of the first key that is known. */
    idByKeys(keys: readonly string[]): number | undefined {
      for (const key of keys) {
        const found = byKey.get(key);
        if (found) return found.article;
      }
      return undefined;
    },

    stateOf(id: number): Article {
      const row = byId.get(id);
      if (!row) throw new Error(`Article ${id} has a key and no row`);
      return articleOf(row);
    },

    add(article: NewArticle, terms: IndexedTerms, { isBacklog, now }: { isBacklog: boolean; now: Instant }): number {
      const { lastInsertRowid } = insertArticle.run({
        ...columnsOf(article, terms),
        $isSample: Number(article.isSample),
        $isBacklog: Number(isBacklog),
        $now: now,
      });
      const id = Number(lastInsertRowid);
      addKeys(id, article.keys);
      keepOriginal(id, article);
      vocabulary.gather(article);
      return id;
    },

    replace(id: number, article: NewArticle, terms: IndexedTerms, version: number): void {
      deleteOutdatedOriginal.run(id, article.text);
      updateArticle.run({ ...columnsOf(article, terms), $id: id, $version: version });
      keepOriginal(id, article);
      vocabulary.gather(article);
    },

    /**
     * The terms of articles that were added or replaced, after all else in the transaction: a statement that fires a
     * trigger makes FTS5 write out what it has gathered, and one such write an article costs an import a third of its speed.
     */
    indexTerms(changed: ReadonlyMap<number, IndexedTerms>): void {
      for (const [id, { title, body }] of changed) replaceTerms.run(title, body, id);
      vocabulary.write();
    },

    /** Copies what the article says now to its earlier versions. */
    keepVersion: (id: number, now: Instant) => void insertVersion.run(now, id),

    holdsRealArticles: () => realArticle.get() !== undefined,

    removeSamples(): void {
      if (!sample.get()) return;
      connection.exec("DELETE FROM article_terms WHERE rowid IN (SELECT id FROM articles WHERE is_sample = 1)");
      // Keys, versions, originals, and what was told of them go by their foreign keys.
      connection.exec("DELETE FROM articles WHERE is_sample = 1");
      // There was nothing but samples.
      vocabulary.clear();
    },
  };
}

const INSERT_ARTICLE = `
  INSERT INTO articles (is_sample, first_seen_at, published_day, published_at, latest_moment, sort_at, title_terms, body_terms,
    source, given_id, url, author, image, language, title, title_is_guessed, paragraphs, text, is_backlog)
  VALUES ($isSample, $now, $day, $at, $latest, coalesce($latest, $now), $titleTerms, $bodyTerms,
    $source, $givenId, $url, $author, $image, $language, $title, $titleIsGuessed, $paragraphs, $text, $isBacklog)`;

// What the new reading does not say, the old one still does.
const UPDATE_ARTICLE = `
  UPDATE articles SET version = $version, published_day = $day, published_at = $at, latest_moment = $latest,
    sort_at = coalesce($latest, first_seen_at), title_terms = $titleTerms, body_terms = $bodyTerms, source = $source,
    given_id = coalesce($givenId, given_id), url = coalesce($url, url), author = coalesce($author, author),
    image = coalesce($image, image), language = coalesce($language, language), title = $title, title_is_guessed = $titleIsGuessed,
    paragraphs = $paragraphs, text = $text
  WHERE id = $id`;

const INSERT_VERSION = `
  INSERT INTO article_versions (article, version, replaced_at, published_day, published_at, title, text)
  SELECT id, version, ?, published_day, published_at, title, text FROM articles WHERE id = ?`;

function columnsOf(article: NewArticle, terms: IndexedTerms) {
  const [$day, $at, $latest] = publishedColumns(article.published);
  return {
    ...{ $day, $at, $latest },
    $titleTerms: countTerms(terms.title),
    $bodyTerms: countTerms(terms.body),
    $source: article.source,
    $givenId: article.givenId ?? null,
    $url: article.url ?? null,
    $author: article.author ?? null,
    $image: article.image ?? null,
    $language: article.language ?? null,
    $title: article.title,
    $titleIsGuessed: Number(article.titleIsGuessed),
    $paragraphs: spansAsJson(article.paragraphs),
    $text: article.text,
  };
}
