-- Which languages the archive holds is asked with every question.
CREATE INDEX articles_by_language ON articles (language);
