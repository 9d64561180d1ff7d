// Measures shared by the two pages of a subject spread, mm and points.
import type { TextStyle } from '../engine/page-canvas';

export const SUBJECT_STYLE: TextStyle = { size: 12, weight: 'bold' };
export const TEACHER_STYLE: TextStyle = { size: 10, weight: 'regular' };
export const NAME_STYLE: TextStyle = { size: 10, weight: 'regular' };
export const MARK_STYLE: TextStyle = { size: 10, weight: 'regular' };
export const RESULT_STYLE: TextStyle = { size: 10, weight: 'bold' };
export const HEAD_STYLE: TextStyle = { size: 9, weight: 'regular' };
export const LESSON_STYLE: TextStyle = { size: 9.5, weight: 'regular' };
export const LEGEND_STYLE: TextStyle = { size: 9, weight: 'regular' };

export const NUMBER_WIDTH_MM = 7;
export const LEAST_NAME_WIDTH_MM = 38;
export const MOST_NAME_WIDTH_MM = 50;
export const MARK_WIDTH_MM = 5.1;
export const LEAST_RESULT_WIDTH_MM = 7;

/** Rows of the head of the left page: months, days, letters of work types. */
export const LEFT_HEAD = { month: 6.3, day: 6.3, letter: 6.3, total: 18.9 } as const;
export const RIGHT_HEAD_MM = 10;

export const LEAST_STUDENT_ROW_MM = 4.6;
export const USUAL_STUDENT_ROW_MM = 7;
export const USUAL_LESSON_ROW_MM = 8;
