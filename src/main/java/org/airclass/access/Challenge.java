package org.airclass.access;

import java.time.Duration;
import org.airclass.site.Text;

/** Why somebody may not come in. */
sealed interface Challenge {

    int status();

    /** Stable, for programs. */
    String code();

    Text text();

    /** No credentials, or none that hold. */
    record NotSignedIn() implements Challenge {
        @Override
        public int status() {
            return 401;
        }

        @Override
        public String code() {
            return "not-signed-in";
        }

        @Override
        public Text text() {
            return new Text("请先登录，或检查用户名和密码", "Sign in first, or check the user name and password");
        }
    }

    /** Too many failures. @param left until the next attempt is judged */
    record SlowedDown(Duration left) implements Challenge {
        @Override
        public int status() {
            return 429;
        }

        @Override
        public String code() {
            return "slowed-down";
        }

        @Override
        public Text text() {
            return new Text(
                    "登录失败次数过多，请 " + seconds() + " 秒后再试", "Too many failed attempts; try again in " + seconds() + " s");
        }

        /** Rounded up: who waits that long is heard. */
        long seconds() {
            return left.plusMillis(999).toSeconds();
        }
    }

    /** A session or remembered credentials used by another site's page, or so it seems. */
    record Forged() implements Challenge {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String code() {
            return "foreign-origin";
        }

        @Override
        public Text text() {
            return new Text("请求不是从本站页面发出的，已拒绝", "The request did not come from a page of this site; it is refused");
        }
    }

    /** Signed in, and not trusted with this. */
    record NotAllowed() implements Challenge {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String code() {
            return "not-allowed";
        }

        @Override
        public Text text() {
            return new Text("您的账号没有这项权限", "Your account may not do this");
        }
    }

    /** Signed in with a password that somebody else knows. */
    record PasswordOnce() implements Challenge {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String code() {
            return "change-password-first";
        }

        @Override
        public Text text() {
            return new Text("请先把临时密码改成自己的密码", "Change the one-time password to one of your own first");
        }
    }

    /** Nobody can be looked up. */
    record DatabaseAway() implements Challenge {
        @Override
        public int status() {
            return 503;
        }

        @Override
        public String code() {
            return "database-away";
        }

        @Override
        public Text text() {
            return new Text("数据库暂时不可用，请稍后再试", "The database is away for now; please try again later");
        }
    }
}
