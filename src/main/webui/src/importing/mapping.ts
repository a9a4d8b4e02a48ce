/** A column as the file has it, and what it is read as; null for a column that is not read. */
export interface SheetColumn {
  sheet: string
  column: string
  header: string | null
  field: string | null
}

/** How columns are to be read: fields by header, or by letter where there is no header; null leaves a column out. */
export interface Mapping {
  columns: Record<string, string | null>
  layout?: string | null
}

/** Columns of all sheets that share a header are read alike, and are one line to choose in. */
export interface MappingLine {
  key: string
  header: string | null
  columns: string[]
  sheets: string[]
  found: string | null
}

export function linesOf(columns: readonly SheetColumn[]): MappingLine[] {
  const lines = new Map<string, MappingLine>()
  for (const { sheet, column, header, field } of columns) {
    const key = header?.trim() || column
    const line = lines.get(key) ?? { key, header: header?.trim() || null, columns: [], sheets: [], found: null }
    if (!line.columns.includes(column)) line.columns.push(column)
    if (!line.sheets.includes(sheet)) line.sheets.push(sheet)
    line.found ??= field
    lines.set(key, line)
  }
  return [...lines.values()]
}

/** A field chosen for one header is taken from the header that had it. */
export function choose(chosen: Readonly<Record<string, string | null>>, key: string, field: string | null): Record<string, string | null> {
  const next = { ...chosen }
  if (field) for (const other of Object.keys(next)) if (next[other] === field) next[other] = null
  next[key] = field
  return next
}

/** What to send: only what differs from what the file's own headers say, and what is kept from before. */
export function mappingOf(
  lines: readonly MappingLine[],
  chosen: Readonly<Record<string, string | null>>,
  before: Mapping | null,
): Mapping {
  const columns: Record<string, string | null> = {}
  for (const line of lines) {
    const field = chosen[line.key] ?? null
    const kept = before?.columns[line.key] === field
    if (field !== line.found || kept) columns[line.key] = field
  }
  return before?.layout ? { columns, layout: before.layout } : { columns }
}
