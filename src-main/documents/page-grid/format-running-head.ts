import type { PrintClass, PrintSchool } from '../models/print-models';
import { formatClassName } from './format-class-name';

/** «МБОУ «СОШ № 12» · 7 «А» класс · 2025/2026 учебный год». */
export function formatRunningHead(school: PrintSchool, schoolClass: PrintClass): string {
  return `${school.shortName} · ${formatClassName(schoolClass.className)} класс · ${schoolClass.yearName} учебный год`;
}
