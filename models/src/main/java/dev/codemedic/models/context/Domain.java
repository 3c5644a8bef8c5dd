package dev.codemedic.models.context;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What kind of software fails, told by imports of the failing file and its neighbours and by build files. It only picks a
 * sentence of the prompt, so that a wrong guess does little harm.
 */
public enum Domain {
    FRONTEND(
            "frontend",
            "tkinter|PyQt\\d|PySide\\d|kivy|javafx|javax\\.swing|java\\.awt|react|react-dom|vue|svelte|@angular",
            "react|react-dom|vue|svelte|@angular/core|preact|PyQt\\d|PySide\\d|javafx-controls"),
    BACKEND(
            "backend",
            "flask|django|fastapi|starlette|aiohttp|tornado|bottle|sanic|http\\.server|org\\.springframework"
                    + "|(?:jakarta|javax)\\.servlet|(?:jakarta|javax)\\.ws\\.rs|io\\.helidon|io\\.quarkus|io\\.micronaut"
                    + "|com\\.sun\\.net\\.httpserver|express|koa|fastify|@nestjs",
            "flask|django|fastapi|starlette|aiohttp|tornado|spring-boot[\\w-]*|spring-web[\\w-]*|jakarta\\.servlet-api"
                    + "|helidon[\\w-]*|quarkus[\\w-]*|express|koa|fastify|@nestjs/core"),
    DATA(
            "data",
            "pandas|numpy|polars|pyarrow|scipy|sklearn|csv|sqlite3|sqlalchemy|psycopg2?|pymysql|openpyxl|java\\.sql"
                    + "|javax\\.sql|org\\.apache\\.(?:spark|commons\\.csv|parquet)|org\\.jooq|org\\.hibernate",
            "pandas|numpy|polars|pyarrow|scipy|scikit-learn|sqlalchemy|psycopg2?(?:-binary)?|spark-sql[\\w.]*|commons-csv"),
    LOW_LEVEL(
            "low-level",
            "ctypes|cffi|struct|mmap|_thread|threading|multiprocessing|java\\.nio\\.(?:ByteBuffer|MappedByteBuffer)"
                    + "|java\\.lang\\.foreign|sun\\.misc\\.Unsafe|java\\.util\\.concurrent\\.(?:locks|atomic)",
            "cffi|jna|jnr-ffi");

    private static final String FULL_STACK = "full-stack";
    private static final List<String> BUILD_FILES = List.of(
            "requirements.txt",
            "pyproject.toml",
            "Pipfile",
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "package.json");
    private static final int NEIGHBOURS = 30;
    private static final int LINES = 400;
    private static final int LONGEST_LINE = 400;
    private static final int OWN_FILE = 4;

    private final String word;
    private final Pattern imported;
    private final Pattern built;

    Domain(String word, String imported, String built) {
        this.word = word;
        this.imported = Pattern.compile("^\\s*(?:(?:from|import)\\s+(?:static\\s+)?(?:" + imported + ")(?![\\w-])"
                + "|.*(?:\\bfrom|\\bimport|\\brequire\\()\\s*['\"](?:" + imported + ")(?:/[^'\"]*)?['\"])");
        this.built = Pattern.compile("(?<![\\w.-])(?:" + built + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }

    /** The prompt's word for it; empty where nothing tells. */
    public static String of(Diagnosis diagnosis, SourceTree sources) {
        var failing = diagnosis
                .failure()
                .projectFiles()
                .flatMap(file -> sources.find(file).stream())
                .limit(2)
                .toList();
        Map<Domain, Integer> signs = new EnumMap<>(Domain.class);
        failing.forEach(file -> imports(file, OWN_FILE, signs));
        failing.stream()
                .limit(1)
                .forEach(file -> ProjectFiles.near(sources, file.path())
                        .beside(file.path())
                        .limit(NEIGHBOURS)
                        .forEach(each -> imports(each, 1, signs)));
        for (var name : BUILD_FILES) {
            sources.find(Path.of(name)).ifPresent(file -> builds(file, signs));
        }
        return word(signs);
    }

    private static String word(Map<Domain, Integer> signs) {
        var most = signs.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry<Domain, Integer>::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
        boolean sides = signs.containsKey(FRONTEND) && signs.containsKey(BACKEND);
        return most.map(domain -> sides && (domain == FRONTEND || domain == BACKEND) ? FULL_STACK : domain.word)
                .orElse("");
    }

    private static void imports(SourceFile file, int weight, Map<Domain, Integer> signs) {
        for (var line : file.text().lines().limit(LINES).toList()) {
            if (line.length() <= LONGEST_LINE && (line.contains("import") || line.contains("require"))) {
                count(line, weight, signs);
            }
        }
    }

    private static void count(String line, int weight, Map<Domain, Integer> signs) {
        for (var domain : values()) {
            if (domain.imported.matcher(line).find()) {
                signs.merge(domain, weight, Integer::sum);
            }
        }
    }

    private static void builds(SourceFile file, Map<Domain, Integer> signs) {
        for (var domain : values()) {
            if (domain.built.matcher(file.text()).find()) {
                signs.merge(domain, 1, Integer::sum);
            }
        }
    }
}
