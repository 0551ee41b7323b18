import { turnInPlace } from '$lib/embed/cards';
import { tellHeight } from '$lib/embed/frame-height';

tellHeight();
turnInPlace();
