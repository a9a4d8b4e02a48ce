-- 学校体系: organisations from bureau to school, subjects and their many names, teachers, terms.

CREATE TABLE school_organisation (
    id        VARCHAR(16)  NOT NULL,
    parent_id VARCHAR(16),
    kind      VARCHAR(16)  NOT NULL,
    name      VARCHAR(100) NOT NULL,
    pupils    INT,
    PRIMARY KEY (id),
    UNIQUE KEY school_organisation_name (name),
    KEY school_organisation_parent (parent_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE school_subject (
    id       VARCHAR(16)  NOT NULL,
    name     VARCHAR(100) NOT NULL,
    position INT          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY school_subject_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE school_subject_alias (
    alias      VARCHAR(100) NOT NULL,
    subject_id VARCHAR(16)  NOT NULL,
    textbook   VARCHAR(100),
    PRIMARY KEY (alias),
    KEY school_subject_alias_subject (subject_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A name alone does not tell two teachers apart; a name at a school does. '' is a school not known.
CREATE TABLE school_teacher (
    id          VARCHAR(16)  NOT NULL,
    name        VARCHAR(100) NOT NULL,
    school_name VARCHAR(100) NOT NULL,
    school_id   VARCHAR(16),
    PRIMARY KEY (id),
    UNIQUE KEY school_teacher_name (name, school_name),
    KEY school_teacher_school (school_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A term is read and replaced as a whole; its parts are never asked for alone, so they lie in it.
CREATE TABLE school_term (
    code       VARCHAR(64)  NOT NULL,
    name       VARCHAR(100) NOT NULL,
    first_day  DATE         NOT NULL,
    last_day   DATE         NOT NULL,
    parts      LONGTEXT     NOT NULL,
    PRIMARY KEY (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The subjects of the national curriculum (义务教育课程方案 2022, 普通高中课程方案 2017/2020) and what else stands in
-- published timetables. A bureau adds its own by importing or naming them.
INSERT INTO school_subject (id, name, position) VALUES
    ('chinese', '语文', 10),
    ('math', '数学', 20),
    ('english', '英语', 30),
    ('morality', '道德与法治', 40),
    ('politics', '思想政治', 50),
    ('history', '历史', 60),
    ('geography', '地理', 70),
    ('physics', '物理', 80),
    ('chemistry', '化学', 90),
    ('biology', '生物学', 100),
    ('science', '科学', 110),
    ('sport', '体育与健康', 120),
    ('music', '音乐', 130),
    ('art', '美术', 140),
    ('arts', '艺术', 150),
    ('it', '信息科技', 160),
    ('labour', '劳动', 170),
    ('practice', '综合实践活动', 180),
    ('mental', '心理健康教育', 190),
    ('tech', '通用技术', 200),
    ('class', '班会', 210),
    ('reading', '早读', 220),
    ('special', '专题教育', 230);

INSERT INTO school_subject_alias (alias, subject_id, textbook) VALUES
    ('国语', 'chinese', NULL),
    ('外语', 'english', NULL),
    ('道法', 'morality', NULL),
    ('品德', 'morality', NULL),
    ('思品', 'morality', NULL),
    ('思想品德', 'morality', NULL),
    ('政治', 'politics', NULL),
    ('生物', 'biology', NULL),
    ('体育', 'sport', NULL),
    ('体育健康', 'sport', NULL),
    ('信息技术', 'it', NULL),
    ('信息', 'it', NULL),
    ('劳动教育', 'labour', NULL),
    ('劳技', 'labour', NULL),
    ('综合实践', 'practice', NULL),
    ('综合', 'practice', NULL),
    ('心理', 'mental', NULL),
    ('心理健康', 'mental', NULL),
    ('心育', 'mental', NULL),
    ('技术', 'tech', NULL),
    ('主题班会', 'class', NULL),
    ('微班会', 'class', NULL),
    ('晨读', 'reading', NULL),
    ('专题', 'special', NULL),
    ('数学北师大', 'math', '北师大版'),
    ('数学人教', 'math', '人教版'),
    ('数学北京', 'math', '北京版'),
    ('数学人教A', 'math', '人教A版'),
    ('数学人教B', 'math', '人教B版'),
    ('英语人教', 'english', '人教版'),
    ('英语外研', 'english', '外研版'),
    ('英语北师大', 'english', '北师大版'),
    ('英语北京', 'english', '北京版');
